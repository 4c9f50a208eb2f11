using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Formulas;

/// <summary>
/// The formula of a calculated column: arithmetic, functions and conditions over columns of its own row. What needs other rows or the
/// time is refused: its value would change without a write.
/// </summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/maker/data-platform/define-calculated-fields.</remarks>
internal sealed class CalculatedFormula
{
    private readonly ImmutableArray<FormulaStep> _steps;

    private CalculatedFormula(ImmutableArray<FormulaStep> steps)
    {
        _steps = steps;
        Columns = [.. ReadsOf(steps).Select(read => read.Column).Distinct()];
    }

    /// <summary>Logical names of the columns that it reads.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>Reads a formula.</summary>
    /// <param name="xaml">Its text.</param>
    /// <exception cref="FormulaException">It has what is not supported here.</exception>
    public static CalculatedFormula Parse(string xaml) => new(FormulaParser.Read(XamlDocument.StepsOf(xaml)));

    /// <summary>The columns that steps read.</summary>
    /// <param name="steps">The steps.</param>
    public static IEnumerable<FormulaStep.Read> ReadsOf(ImmutableArray<FormulaStep> steps) => steps.SelectMany(step => step switch
    {
        FormulaStep.Read read => [read],
        FormulaStep.Choose choose => ReadsOf(choose.Steps),
        FormulaStep.Branch branch => ReadsOf(branch.Then).Concat(branch.Else is { } otherwise ? ReadsOf(otherwise) : []),
        _ => Enumerable.Empty<FormulaStep.Read>(),
    });

    /// <summary>The value of a row.</summary>
    /// <param name="column">The calculated column.</param>
    /// <param name="valueOf">The value of another column, as it is stored; of a lookup the id.</param>
    /// <returns>The value as the column stores it; null when there is none, or it does not fit.</returns>
    public object? Evaluate(ColumnDefinition column, Func<string, object?> valueOf)
    {
        var run = new FormulaRun(valueOf);
        run.Run(_steps);
        return FormulaValues.Fit(column, run.Result);
    }
}
