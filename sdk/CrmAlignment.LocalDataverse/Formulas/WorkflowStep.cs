using System.Collections.Generic;
using System.Collections.Immutable;

namespace CrmAlignment.LocalDataverse.Formulas;

/// <summary>One step of a workflow that only runs custom activities. Steps leave values in variables.</summary>
internal abstract record WorkflowStep
{
    /// <summary>Reads a column of the row that the workflow runs on.</summary>
    /// <param name="Variable">Where the value goes.</param>
    /// <param name="Column">Logical name of the column.</param>
    internal sealed record Read(string Variable, string Column) : WorkflowStep;

    /// <summary>Makes a value.</summary>
    /// <param name="Variable">Where the value goes.</param>
    /// <param name="Items">Its type and what it is made of: constants in quotation marks, and variables.</param>
    internal sealed record Constant(string Variable, ImmutableArray<string> Items) : WorkflowStep;

    /// <summary>Takes the first value that there is.</summary>
    /// <param name="Variable">Where the value goes.</param>
    /// <param name="Operands">Variables.</param>
    internal sealed record First(string Variable, ImmutableArray<string> Operands) : WorkflowStep;

    /// <summary>Runs an activity.</summary>
    /// <param name="TypeName">Full name of its class.</param>
    /// <param name="Inputs">Variables, or texts in quotation marks, by the name of the argument, with the type of the argument.</param>
    /// <param name="Outputs">Variables by the name of the argument.</param>
    internal sealed record Run(
        string TypeName, IReadOnlyDictionary<string, (string Value, string Type)> Inputs, IReadOnlyDictionary<string, string> Outputs) : WorkflowStep;
}
