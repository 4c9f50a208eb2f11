using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CrmAlignment.Model.Schema;
using Xunit;

namespace CrmAlignment.Model.Tests;

/// <summary>The icons of views have the colours of the choices, in which grids and charts of the platform draw the same values.</summary>
public sealed class ValueIconTests
{
    private static readonly string Resources = Repository.File("solution", "webresources");

    [Theory]
    [InlineData("stage", "crma_leadstage")]
    [InlineData("verdict", "crma_criteriaverdict")]
    [InlineData("handover", "crma_handoveroutcome")]
    [InlineData("enrollment", "crma_enrollmentoutcome")]
    public void Icons_stand_in_the_order_and_the_colours_of_their_choice(string kind, string choice)
    {
        var script = File.ReadAllText(Path.Combine(Resources, "scripts", "viewicons.js"));
        var list = Regex.Match(script, $@"ofChoice\(""\w+"", ""{kind}"", \[([^\]]+)\]").Groups[1].Value;
        var names = Regex.Matches(list, "\"([a-z-]+)\"").Select(name => name.Groups[1].Value).ToArray();
        var options = AlignmentModel.Choices.Single(one => one.Name == choice).Options;

        Assert.Equal(Enumerable.Range(471200000, names.Length).Select(Text), options.Select(option => Text(option.Value)));
        Assert.Equal(
            options.Select(option => option.Color),
            names.Select(name => Regex.Match(File.ReadAllText(Path.Combine(Resources, "icons", "values", $"{kind}-{name}.svg")), "#[0-9A-F]{6}").Value));
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
