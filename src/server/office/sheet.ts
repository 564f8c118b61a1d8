import type { FastifyInstance } from 'fastify';
import { sheetPage } from '../../office/sheet.ts';
import { bookingFrom } from '../../tour/around/booking.ts';
import { inLanguage } from '../../tour/localized.ts';
import type { Guard } from '../login/guard.ts';
import { posterOf, type ShownTour } from './names.ts';

interface SheetRoomOptions {
  guard: Guard;
  /** how this site is called; without it, as the asking browser calls it */
  origin: string | undefined;
  /** where talks are booked: "/book", or an agency's own system */
  booking: string;
  tour(): ShownTour | undefined;
}

/** `/office/sheet`: a QR code to print, which leads to the booking. */
export function addSheet(app: FastifyInstance, options: SheetRoomOptions): void {
  const { guard, origin, booking, tour } = options;
  app.get(
    '/office/sheet',
    guard.page(({ desk, request, reply }) => {
      const here = origin ?? `${request.protocol}://${request.host}`;
      const address = new URL(bookingFrom(booking, 'qr.sheet', desk.language), here).href;
      const shown = tour();
      const title = shown && inLanguage(shown.pack.tour.title, desk.language);
      return reply.send(sheetPage(desk, { address, tour: title, picture: posterOf(shown) }));
    }),
  );
}
