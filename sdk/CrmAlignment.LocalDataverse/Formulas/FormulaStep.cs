using System.Collections.Immutable;

namespace CrmAlignment.LocalDataverse.Formulas;

/// <summary>One step of a formula. Steps leave values in variables.</summary>
internal abstract record FormulaStep
{
    /// <summary>Reads a column of the row.</summary>
    /// <param name="Variable">Where the value goes.</param>
    /// <param name="Table">Logical name of the table that the formula says the column is of.</param>
    /// <param name="Column">Logical name of the column.</param>
    internal sealed record Read(string Variable, string Table, string Column) : FormulaStep;

    /// <summary>Makes a value.</summary>
    /// <param name="Variable">Where the value goes.</param>
    /// <param name="Value">The value.</param>
    internal sealed record Constant(string Variable, object? Value) : FormulaStep;

    /// <summary>Computes a value of others.</summary>
    /// <param name="Variable">Where the value goes.</param>
    /// <param name="Operator">One of <see cref="FormulaOperators"/>.</param>
    /// <param name="Operands">Variables.</param>
    internal sealed record Compute(string Variable, string Operator, ImmutableArray<string> Operands) : FormulaStep;

    /// <summary>Tests a value.</summary>
    /// <param name="Variable">Where true or false goes.</param>
    /// <param name="Operator">One of <see cref="FormulaConditions"/>.</param>
    /// <param name="Operand">Variable that is tested.</param>
    /// <param name="Parameters">Variables that it is compared with.</param>
    internal sealed record Test(string Variable, string Operator, string Operand, ImmutableArray<string> Parameters) : FormulaStep;

    /// <summary>Joins two truths.</summary>
    /// <param name="Variable">Where true or false goes.</param>
    /// <param name="IsOr">Whether one of them is enough.</param>
    /// <param name="Left">Variable.</param>
    /// <param name="Right">Variable.</param>
    internal sealed record Join(string Variable, bool IsOr, string Left, string Right) : FormulaStep;

    /// <summary>Steps of which the first branch that is taken is the last that runs.</summary>
    /// <param name="Steps">The steps.</param>
    internal sealed record Choose(ImmutableArray<FormulaStep> Steps) : FormulaStep;

    /// <summary>Steps that run when something is true.</summary>
    /// <param name="Condition">Variable; null for always.</param>
    /// <param name="Then">What runs when it is true.</param>
    /// <param name="Else">What runs when it is not; null when the next branch is asked then.</param>
    internal sealed record Branch(string? Condition, ImmutableArray<FormulaStep> Then, ImmutableArray<FormulaStep>? Else) : FormulaStep;

    /// <summary>Makes a value the result.</summary>
    /// <param name="Variable">The variable that has it.</param>
    internal sealed record Result(string Variable) : FormulaStep;
}
