namespace CrmAlignment.Player.Tests.Browser;

/// <summary>A text that a chart of the report draws, and where.</summary>
public sealed record DrawnText
{
    /// <summary>Asks the charts of a page for their texts: what stands on a canvas, no page knows.</summary>
    public const string Read = """
        () => [...document.querySelectorAll(".chart")].flatMap(place => echarts.getInstanceByDom(place).getZr().storage.getDisplayList(true)
          .filter(one => one.type === "tspan" && one.style.text && !one.ignore && !one.invisible)
          .map(one => {
            const box = one.getBoundingRect().clone();
            if (one.transform) box.applyTransform(one.transform);
            return {
              chart: place.id, text: String(one.style.text), size: parseFloat(/([\d.]+)px/.exec(one.style.font)[1]), left: box.x, top: box.y,
              right: box.x + box.width, bottom: box.y + box.height, width: place.clientWidth, height: place.clientHeight,
            };
          }))
        """;

    public string Chart { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>Size of the font in CSS pixels.</summary>
    public double Size { get; init; }

    public double Left { get; init; }

    public double Top { get; init; }

    public double Right { get; init; }

    public double Bottom { get; init; }

    /// <summary>Width of the chart.</summary>
    public double Width { get; init; }

    /// <summary>Height of the chart.</summary>
    public double Height { get; init; }

    /// <summary>Whether a part of it is cut off; a pixel is rounding.</summary>
    public bool IsCut => Left < -1 || Top < -1 || Right > Width + 1 || Bottom > Height + 1;

    /// <summary>Whether it covers a part of another text of its chart.</summary>
    public bool Covers(DrawnText other) => !ReferenceEquals(this, other) && Chart == other.Chart
        && Left < other.Right - 1 && other.Left < Right - 1 && Top < other.Bottom - 1 && other.Top < Bottom - 1;
}
