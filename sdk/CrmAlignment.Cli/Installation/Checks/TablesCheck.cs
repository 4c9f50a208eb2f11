using System.Linq;

namespace CrmAlignment.Cli.Installation.Checks;

/// <summary>Every table and column of the package is there.</summary>
internal sealed class TablesCheck : ICheck
{
    /// <inheritdoc/>
    public string Name => "tables";

    /// <inheritdoc/>
    public CheckFinding Look(Examination examination)
    {
        var missing = examination.Differences.Tables().Concat(examination.Differences.Columns())
            .Where(difference => difference.Kind == DifferenceKind.Added).Select(difference => difference.Name).ToList();
        var tables = examination.Product.Tables;
        return missing.Count == 0
            ? CheckFinding.Ok($"{tables.Count} tables have their {tables.Sum(table => table.Columns.Count)} columns.")
            : CheckFinding.Of(CheckLevel.Error, "Missing", missing, "Run crma deploy.");
    }
}
