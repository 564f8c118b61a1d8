"""WebVTT captions: sentence-sized cues of at most two lines of 42 characters."""
import numpy as np

LINE = 42
TIMED_HERE = "NOTE timed by make/voices/speak.py"  # captions without this note are somebody's own and stay


def lines(text):
    """One line, or two as even as they go; rather broken after a punctuation mark."""
    if len(text) <= LINE:
        return [text]
    words = text.split(" ")
    ways = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]
    ways = [way for way in ways if max(map(len, way)) <= LINE]
    if not ways:
        raise SystemExit(f"does not go into two lines of {LINE}: {text}")
    return list(min(ways, key=lambda way: abs(len(way[0]) - len(way[1])) - (12 if way[0][-1] in ".,:?!–" else 0)))


def clock(seconds):
    ms = round(seconds * 1000)
    return f"{ms // 3600000:02}:{ms // 60000 % 60:02}:{ms // 1000 % 60:02}.{ms % 1000:03}"


def vtt(speaker, cues):
    """cues: (start, end, text, is_speech); a cue stays a moment after its last word."""
    blocks = ["WEBVTT", TIMED_HERE]
    for i, (start, end, text, is_speech) in enumerate(cues):
        until = min(end + 0.4, cues[i + 1][0] - 0.08) if i + 1 < len(cues) else end + 0.4
        voice = f"<v {speaker}>" if is_speech else ""
        blocks.append(f"{i + 1}\n{clock(start)} --> {clock(max(until, end))}\n{voice}" + "\n".join(lines(text)))
    return "\n\n".join(blocks) + "\n"


def spread(cues, x, rate):
    """Times for a recording: cues by the length of their text, each boundary moved to the quietest place nearby."""
    step = rate // 50
    level = np.sqrt((x[:len(x) // step * step].reshape(-1, step) ** 2).mean(axis=1))
    level = np.convolve(level, np.ones(11) / 11, "same")
    loud = np.flatnonzero(level > 0.05 * np.percentile(level, 95))
    first, last = loud[0], loud[-1]
    share = np.cumsum([0] + [len(text) + 8 for text, _ in cues])
    edges = first + (last - first) * share / share[-1]
    for i in range(1, len(cues)):
        low, high = int(edges[i]) - 50, int(edges[i]) + 50
        low = max(low, int(edges[i - 1]) + 25)
        edges[i] = low + np.argmin(level[low:high]) if high > low else edges[i]
    return [(edges[i] / 50, edges[i + 1] / 50 - 0.1, text, is_speech) for i, (text, is_speech) in enumerate(cues)]
