using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Formulas;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Workflow;

/// <summary>One run of a workflow on a row: each activity in its turn, in the transaction of the request.</summary>
/// <param name="scope">The request.</param>
/// <param name="workflow">Id of the workflow.</param>
/// <param name="primary">The row.</param>
/// <param name="mode">0 in the background, 1 at once.</param>
internal sealed class WorkflowRun(IRequestScope scope, Guid workflow, EntityReference primary, int mode)
{
    private readonly Dictionary<string, object?> _variables = new(StringComparer.Ordinal);

    /// <summary>Runs steps.</summary>
    /// <param name="steps">The steps.</param>
    public void Run(IEnumerable<WorkflowStep> steps)
    {
        foreach (var step in steps)
        {
            switch (step)
            {
                case WorkflowStep.Read read:
                    _variables[read.Variable] = Column(read.Column);
                    break;
                case WorkflowStep.Constant constant:
                    _variables[constant.Variable] = Value(constant.Items[0], [.. constant.Items.Skip(1).Select(Item)]);
                    break;
                case WorkflowStep.First first:
                    _variables[first.Variable] = first.Operands.Select(_variables.GetValueOrDefault).FirstOrDefault(value => value is not null);
                    break;
                case WorkflowStep.Run run:
                    Run(run);
                    break;
                default:
                    throw new InvalidOperationException($"A workflow has the step {step.GetType().Name}, which nothing runs.");
            }
        }
    }

    private void Run(WorkflowStep.Run run)
    {
        var inputs = run.Inputs
            .Select(input => (input.Key, Value: Item(input.Value.Value) is string text && XamlDocument.Quoted(input.Value.Value) is not null
                ? Value(input.Value.Type, [text])
                : Item(input.Value.Value)))
            .Where(input => input.Value is not null)
            .ToDictionary(input => input.Key, input => input.Value!);
        var response = scope.Service.Execute(RunActivityHandler.RequestFor(run.TypeName, inputs, primary, (workflow, mode)));
        var outputs = (IDictionary<string, object?>)response.Results["Outputs"];
        foreach (var (argument, variable) in run.Outputs)
        {
            _variables[variable] = outputs.TryGetValue(argument, out var value) ? value : null;
        }
    }

    // The primary key of the row stands for the row; a column has what activities before have made of it.
    private object? Column(string name)
    {
        var table = scope.Catalog.Table(primary.LogicalName);
        if (name == table.PrimaryIdColumn)
        {
            return primary;
        }

        var row = RowReader.FindEntity(scope, primary.LogicalName, primary.Id) ?? throw DataverseFault.ObjectDoesNotExist(table.SchemaName, primary.Id);
        return row.Attributes.TryGetValue(table.Column(name).LogicalName, out var value) ? value : null;
    }

    private object? Item(string item) => XamlDocument.Quoted(item) ?? _variables.GetValueOrDefault(item);

    private static object? Value(string type, object?[] parts)
    {
        var text = parts.FirstOrDefault() as string ?? string.Empty;
        try
        {
            return type switch
            {
                "String" => text,
                "Boolean" => text is "1" || (text is not "0" && bool.Parse(text)),
                "Integer" or "Int32" => int.Parse(text, CultureInfo.InvariantCulture),
                "Decimal" => decimal.Parse(text, CultureInfo.InvariantCulture),
                "Float" or "Double" => double.Parse(text, CultureInfo.InvariantCulture),
                "Money" => new Money(decimal.Parse(text, CultureInfo.InvariantCulture)),
                "OptionSetValue" => new OptionSetValue(int.Parse(text, CultureInfo.InvariantCulture)),
                "DateTime" => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
                "Guid" => Guid.Parse(text),
                "EntityReference" => parts.Select(IdOf).FirstOrDefault(id => id is not null) is { } id ? new EntityReference(text, id) : null,
                _ => throw DataverseFault.NotSupported($"constants of the type {type} in workflows"),
            };
        }
        catch (Exception damaged) when (damaged is FormatException or OverflowException)
        {
            throw DataverseFault.InvalidArgument($"The workflow has the constant '{text}', which is no {type}.");
        }
    }

    private static Guid? IdOf(object? part) => part is Guid id ? id : Guid.TryParse(part as string, out var parsed) ? parsed : null;
}
