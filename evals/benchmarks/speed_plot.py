"""The plot of the speed benchmark: time of a search against the size of the library, both logarithmic."""

from collections.abc import Sequence
from pathlib import Path

from evals.benchmarks.speed_timing import Timing, exponent
from index.errors import OptionalDependencyError

_COLOURS = {"saidthat": "#0b5fa5", "peer": "#b3541e"}
_NAMES = {"saidthat": "saidthat", "peer": "LangChain tutorial"}
_SCOPES = {"transcript": "one transcript named", "library": "the whole library"}


def plot_timings(timings: Sequence[Timing], path: Path) -> None:
    """Draw p50 (line) and p95 (dashed) of each system, one panel a scope, the fitted exponent beside each line.

    Raises:
        OptionalDependencyError: matplotlib is not installed.
    """
    try:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
        from matplotlib.ticker import LogLocator
    except ImportError as error:
        raise OptionalDependencyError(
            "the plot needs matplotlib; install it with: pip install 'saidthat[peers]'"
        ) from error
    figure = Figure(figsize=(10, 4.4), layout="constrained")
    FigureCanvasAgg(figure)
    panels = figure.subplots(1, 2, sharey=True)
    for panel, (scope, title) in zip(panels, _SCOPES.items(), strict=True):
        for system, colour in _COLOURS.items():
            own = sorted(
                (each for each in timings if (each.system, each.scope) == (system, scope)),
                key=lambda timing: timing.transcripts,
            )
            if not own:
                continue
            sizes = [each.transcripts for each in own]
            for values, style, name in (
                ([each.p50 for each in own], "-", "p50"),
                ([each.p95 for each in own], "--", "p95"),
            ):
                fitted = exponent(sizes, values)
                slope = "" if fitted is None else f"  ~ n^{fitted:.2f}"
                panel.plot(sizes, values, style, marker="o", markersize=4, color=colour)
                panel.annotate(
                    f"{_NAMES[system]} {name}{slope}",
                    (sizes[-1], values[-1]),
                    xytext=(6, 0),
                    textcoords="offset points",
                    va="center",
                    color=colour,
                    fontsize=8,
                )
        panel.set(xscale="log", yscale="log", title=title, xlabel="transcripts in the library")
        panel.set_xticks(sorted({each.transcripts for each in timings}))
        panel.tick_params(axis="x", labelrotation=45)
        panel.xaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
        panel.yaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
        panel.yaxis.set_major_locator(LogLocator(subs=(1, 2, 5)))
        panel.minorticks_off()
        panel.grid(visible=True, alpha=0.3)
        left, right = panel.get_xlim()
        panel.set_xlim(left, right * 300)  # room for the labels
    panels[0].set_ylabel("time of a search, ms (query encoding included)")
    figure.savefig(path, dpi=150)
