using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace CrmAlignment.Player.Tests.Serving;

/// <summary>Colours of charts can be told from what they stand on: https://www.w3.org/WAI/WCAG22/Understanding/non-text-contrast.html.</summary>
public sealed class PaletteTests
{
    private static readonly string[] Player = ["sdk", "CrmAlignment.Player", "wwwroot", "charts", "palette.js"];
    private static readonly string[] Reports = ["solution", "webresources", "pages", "drawing.js"];

    [Theory]
    [InlineData("light", true)]
    [InlineData("dark", true)]
    [InlineData("light", false)]
    [InlineData("dark", false)]
    public void Colours_stand_out(string name, bool ofPlayer)
    {
        var line = File.ReadLines(Repository.File(ofPlayer ? Player : Reports)).Single(line => line.TrimStart().StartsWith($"const {name} = ", StringComparison.Ordinal));
        var ground = Regex.Match(line, "(?:card|page): [\"'](#[0-9a-f]{6})").Groups[1].Value;
        var colours = Regex.Matches(Regex.Replace(line, "(?:line|card|page): [\"']#[0-9a-f]{6}", ""), "#[0-9a-f]{6}").Select(match => match.Value).ToList();

        Assert.True(colours.Count >= 4, line);
        Offenders.AssertNone(colours.Where(colour => Contrast(colour, ground) < 3).Select(colour => $"{colour} on {ground}: {Contrast(colour, ground):0.0}"));
    }

    private static double Contrast(string one, string other)
    {
        var lights = new[] { Luminance(one), Luminance(other) }.Order().ToArray();
        return (lights[1] + 0.05) / (lights[0] + 0.05);
    }

    // https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
    private static double Luminance(string colour)
    {
        var parts = new[] { 1, 3, 5 }.Select(at => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4));
        return parts.Zip([0.2126, 0.7152, 0.0722], (part, weight) => part * weight).Sum();
    }
}
