using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Kpis;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>The columns of the measures, the same in every table: the fold adds columns of the one to columns of the same name of the other.</summary>
internal static class MeasureColumns
{
    /// <summary>Greatest amount that a decimal column of the platform holds; the least is its negative.</summary>
    internal const decimal MaximumAmount = Measure.MostAmount;

    private static readonly ColumnSchema[] Columns = [.. Measure.All.Select(Column)];

    /// <summary>All measures, in their order.</summary>
    internal static IEnumerable<ColumnSchema> All() => Columns;

    /// <summary>Those that are kept by client.</summary>
    internal static IEnumerable<ColumnSchema> OfClients() => Measure.All.Where(measure => measure.IsKeptByClient).Select(measure => Columns[measure.Index]);

    /// <summary>An amount or ratio with four digits after the point, within the platform's range; computed by the server.</summary>
    internal static DecimalColumn Amount(string logicalName, Label label, Label description) =>
        new(logicalName, -MaximumAmount, MaximumAmount, 4, label, description) { IsReadOnlyOnForms = true };

    /// <summary>A count; negative in a fact that takes back; computed by the server.</summary>
    internal static WholeNumberColumn Count(string logicalName, Label label, Label description) =>
        new(logicalName, int.MinValue, int.MaxValue, label, description) { IsReadOnlyOnForms = true };

    private static ColumnSchema Column(Measure measure)
    {
        var texts = MeasureLabels.Of(measure);
        return measure.IsAmount
            ? Amount(measure.Column, texts.Label, texts.Description)
            : Count(measure.Column, texts.Label, texts.Description);
    }
}
