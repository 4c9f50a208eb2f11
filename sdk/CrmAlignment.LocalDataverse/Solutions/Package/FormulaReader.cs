using System.Linq;
using CrmAlignment.LocalDataverse.Formulas;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Reads the formulas of calculated and rollup columns, which are parts of the zip.</summary>
internal static class FormulaReader
{
    /// <summary>Folder of the zip that has them.</summary>
    public const string Folder = "FormulaDefinitions";

    /// <summary>The formula of a column; null when nothing here computes it, which is reported.</summary>
    /// <param name="attribute">The column.</param>
    /// <param name="source">Where its values come from.</param>
    /// <param name="column">The column's table, and what problems call it.</param>
    /// <param name="archive">The zip.</param>
    public static string? Read(PackageElement attribute, ColumnSource source, (string Table, string Place) column, SolutionArchive archive)
    {
        var kind = source switch
        {
            ColumnSource.Calculated => "calculated",
            ColumnSource.Rollup => "rollup",
            ColumnSource.Formula => "formula",
            _ => $"SourceType {(int)source}",
        };
        const string Remedy = "Compute the value in a plug-in.";
        if (source is not (ColumnSource.Calculated or ColumnSource.Rollup) || attribute.Text("FormulaDefinitionFileName") is null)
        {
            attribute.Unsupported($"{kind} definition of {column.Place}", "nothing computes it, and it reads as null", Remedy);
            return null;
        }

        if (InertComponentReader.PartText(attribute, "FormulaDefinitionFileName", archive) is not { } xaml)
        {
            return null;
        }

        try
        {
            Require(source, column.Table, xaml);
            return xaml;
        }
        catch (FormulaException other)
        {
            attribute.Unsupported(
                $"{kind} definition of {column.Place}", $"it has {other.Message}, nothing computes it, and it reads as null", Remedy, other.Message);
            return null;
        }
    }

    /// <summary>Refuses a formula that nothing here computes.</summary>
    /// <param name="source">What kind of formula it is.</param>
    /// <param name="table">Logical name of the table that has the column.</param>
    /// <param name="xaml">Its text.</param>
    /// <exception cref="FormulaException">It has what is not supported here.</exception>
    public static void Require(ColumnSource source, string table, string xaml)
    {
        if (source == ColumnSource.Rollup)
        {
            RollupFormula.Parse(xaml);
            return;
        }

        CalculatedFormula.Parse(xaml);
        if (CalculatedFormula.ReadsOf(FormulaParser.Read(XamlDocument.StepsOf(xaml))).FirstOrDefault(read => read.Table != table) is { } other)
        {
            throw new FormulaException($"a column of another table ({other.Table}.{other.Column})");
        }
    }
}
