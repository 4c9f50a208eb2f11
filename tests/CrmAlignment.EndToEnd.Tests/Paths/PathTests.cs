using System;
using System.Linq;
using Xunit;
using Xunit.Abstractions;

namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>
/// Whatever way a row changes, and whoever does it: it is refused, or ledger and scorecards equal a recomputation from the records.
/// A derived class for each kind of row, so that they run side by side; what each cell does stands in docs/paths.md.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public abstract class PathTests(string table, ITestOutputHelper output)
{
    [Fact]
    public void Ledger_and_scorecards_equal_the_records_after_each_way_that_passes()
    {
        var cells = PathMatrix.Of(table).Cells.ToArray();
        var drifts = cells.Where(cell => cell.Outcome.Kind == OutcomeKind.Drifts).ToArray();
        foreach (var (way, actor, outcome) in drifts)
        {
            output.WriteLine($"{way} by {actor}:\n{outcome.Text}\n");
        }

        Assert.Equal(
            KnownDrifts.Of(table).Order(StringComparer.Ordinal),
            drifts.Select(cell => cell.Way).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Way_that_does_not_apply_is_refused_by_the_platform_to_the_administrator_as_well() =>
        Assert.DoesNotContain(PathMatrix.Of(table).Cells, cell => cell.Outcome.Text.EndsWith("but it passes", StringComparison.Ordinal));

    [Fact]
    public void No_way_ends_with_an_unexpected_error() =>
        Assert.DoesNotContain(PathMatrix.Of(table).Cells, cell => cell.Outcome.Text.StartsWith("CRMA9005", StringComparison.Ordinal));
}
