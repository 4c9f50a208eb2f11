using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Formulas;

/// <summary>One run of a formula on one row.</summary>
/// <param name="column">The value of a column by its logical name, as it is stored; of a lookup the id.</param>
internal sealed class FormulaRun(Func<string, object?> column)
{
    private readonly Dictionary<string, object?> _variables = new(StringComparer.Ordinal);

    /// <summary>The result; null when no step made one.</summary>
    public object? Result { get; private set; }

    /// <summary>The value of a variable after the run.</summary>
    /// <param name="variable">Its name.</param>
    public object? Variable(string variable) => _variables.GetValueOrDefault(variable);

    /// <summary>Runs steps.</summary>
    /// <param name="steps">The steps.</param>
    public void Run(ImmutableArray<FormulaStep> steps)
    {
        foreach (var step in steps)
        {
            Run(step);
        }
    }

    private void Run(FormulaStep step)
    {
        switch (step)
        {
            case FormulaStep.Read read:
                _variables[read.Variable] = Operand(column(read.Column));
                break;
            case FormulaStep.Constant constant:
                _variables[constant.Variable] = constant.Value;
                break;
            case FormulaStep.Compute compute:
                _variables[compute.Variable] = FormulaOperators.Compute(compute.Operator, Values(compute.Operands));
                break;
            case FormulaStep.Test test:
                _variables[test.Variable] = FormulaConditions.Holds(test.Operator, Variable(test.Operand), Values(test.Parameters));
                break;
            case FormulaStep.Join join:
                _variables[join.Variable] = join.IsOr ? IsTrue(join.Left) || IsTrue(join.Right) : IsTrue(join.Left) && IsTrue(join.Right);
                break;
            case FormulaStep.Choose choose:
                Choose(choose.Steps);
                break;
            case FormulaStep.Branch branch:
                Choose([branch]);
                break;
            case FormulaStep.Result result:
                Result = Variable(result.Variable);
                break;
            default:
                throw new InvalidOperationException($"A formula has the step {step.GetType().Name}, which nothing runs.");
        }
    }

    private void Choose(ImmutableArray<FormulaStep> steps)
    {
        foreach (var step in steps)
        {
            if (step is not FormulaStep.Branch branch)
            {
                Run(step);
            }
            else if (branch.Condition is not { } condition || IsTrue(condition))
            {
                Run(branch.Then);
                return;
            }
            else if (branch.Else is { } otherwise)
            {
                Run(otherwise);
                return;
            }
        }
    }

    private bool IsTrue(string variable) => Variable(variable) is true;

    private object?[] Values(ImmutableArray<string> variables) => [.. variables.Select(Variable)];

    private static object? Operand(object? stored) => stored switch
    {
        int number => (decimal)number,
        long number => (decimal)number,
        double number => Math.Abs(number) < (double)decimal.MaxValue ? (decimal)number : null,
        _ => stored,
    };
}
