using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.LocalDataverse.Formulas;

/// <summary>
/// A workflow that people and programs start on a row and that is nothing but a sequence of custom activities, whose inputs are constants,
/// columns of the row and outputs of activities before
/// (https://learn.microsoft.com/power-apps/developer/data-platform/workflow/workflow-extensions).
/// </summary>
internal sealed class OnDemandWorkflow
{
    private const int MostDepth = 50;
    private const int Workflow = 0;

    private static readonly HashSet<string> Constants =
        ["String", "Boolean", "Integer", "Decimal", "Float", "Double", "Money", "DateTime", "OptionSetValue", "Guid", "EntityReference"];

    private OnDemandWorkflow(ImmutableArray<WorkflowStep> steps) => Steps = steps;

    /// <summary>What it does, in order.</summary>
    public ImmutableArray<WorkflowStep> Steps { get; }

    /// <summary>Reads a process.</summary>
    /// <param name="value">The value of a column of its row, as it is stored.</param>
    /// <exception cref="FormulaException">It is not of this kind: the message says what it has.</exception>
    public static OnDemandWorkflow Of(Func<string, object?> value)
    {
        Refuse(value("category") is not Workflow, "a category other than workflow");
        Refuse(value("ondemand") is not true, "no start on demand");
        Refuse(
            value("triggeroncreate") is true || value("triggerondelete") is true || value("triggeronupdateattributelist") is string { Length: > 0 },
            "a start by a change of its table");
        Refuse(value("mode") is 1 && value("runas") is 0, "an owner whom it runs as");
        var steps = Read(XamlDocument.StepsOf(value("xaml") as string ?? string.Empty), 0);
        Refuse(!steps.Any(step => step is WorkflowStep.Run), "no custom activity");
        return new(steps);
    }

    private static void Refuse(bool isSo, string found)
    {
        if (isSo)
        {
            throw new FormulaException(found);
        }
    }

    private static ImmutableArray<WorkflowStep> Read(IEnumerable<XElement> elements, int depth) => depth < MostDepth
        ? [.. elements.SelectMany(element => Read(element, depth + 1))]
        : throw new FormulaException($"more than {MostDepth} steps inside each other");

    private static IEnumerable<WorkflowStep> Read(XElement element, int depth) => element.Name.LocalName switch
    {
        "Sequence" => Read(element.Elements(), depth),
        "Sequence.Variables" or "Workflow.Variables" or "Persist" or "Null" => [],

        // The designer reads the row that an output refers to; who uses a column of that row is refused.
        "If" when element.Descendants().All(part => part.Name.LocalName is "If.Then" or "If.Else" or "Assign" or "RetrieveEntity") => [],
        "GetEntityProperty" => [Column(element)],
        "ActivityReference" => Activity(element, depth),
        var other => throw new FormulaException($"the step {other}"),
    };

    private static IEnumerable<WorkflowStep> Activity(XElement activity, int depth)
    {
        if (!XamlDocument.TypeOf(activity).StartsWith("Microsoft.Crm.Workflow.", StringComparison.Ordinal))
        {
            return [Custom(activity)];
        }

        return XamlDocument.ClassOf(activity) switch
        {
            "Composite" => Read(XamlDocument.Property(activity, "Activities")?.Elements() ?? [], depth),
            "EvaluateExpression" => [Expression(activity)],
            "ConvertCrmXrmTypes" =>
            [
                new WorkflowStep.First(
                    XamlDocument.Variable(XamlDocument.Argument(activity, "Result")), [XamlDocument.Variable(XamlDocument.Argument(activity, "Value"))]),
            ],
            var other => throw new FormulaException($"the step {other}"),
        };
    }

    private static WorkflowStep.Read Column(XElement element)
    {
        var row = element.Attribute("Entity")?.Value ?? string.Empty;
        Refuse(!row.Contains("\"primaryEntity\"", StringComparison.Ordinal), $"a column of another row ({row})");
        return new(XamlDocument.Variable(element.Attribute("Value")?.Value ?? string.Empty), element.Attribute("Attribute")?.Value ?? string.Empty);
    }

    private static WorkflowStep Expression(XElement activity)
    {
        var items = XamlDocument.Items(XamlDocument.Argument(activity, "Parameters"));
        var variable = XamlDocument.Variable(XamlDocument.Argument(activity, "Result"));
        switch (XamlDocument.Argument(activity, "ExpressionOperator"))
        {
            case "CreateCrmType" when items is [var type, ..] && Constants.Contains(type[(type.LastIndexOf('.') + 1)..]):
                return new WorkflowStep.Constant(variable, [type[(type.LastIndexOf('.') + 1)..], .. items[1..]]);
            case "SelectFirstNonNull":
                return new WorkflowStep.First(variable, items);
            case var other:
                throw new FormulaException(other == "CreateCrmType" ? $"a constant of the type {items.FirstOrDefault()}" : $"the function {other}");
        }
    }

    private static WorkflowStep.Run Custom(XElement activity)
    {
        var inputs = new Dictionary<string, (string Value, string Type)>();
        var outputs = new Dictionary<string, string>();
        foreach (var argument in XamlDocument.Arguments(activity).Where(argument => XamlDocument.KeyOf(argument) is not null))
        {
            var (name, text) = (XamlDocument.KeyOf(argument)!, argument.Value.Trim());
            if (argument.Name.LocalName is "OutArgument" or "InOutArgument" && text.Length > 0)
            {
                outputs[name] = XamlDocument.Variable(text);
            }

            if (argument.Name.LocalName is "InArgument" or "InOutArgument" && text is not ("" or "[Nothing]"))
            {
                inputs[name] = (text[0] == '[' ? Cast(text) : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", TypeOf(argument));
            }
        }

        return new(XamlDocument.TypeOf(activity).Split(',')[0].Trim(), inputs, outputs);
    }

    // [DirectCast(variable, Type)] or [variable].
    private static string Cast(string expression)
    {
        const string Start = "[DirectCast(";
        return expression.StartsWith(Start, StringComparison.Ordinal)
            ? XamlDocument.Variable($"[{expression[Start.Length..].Split(',')[0]}]")
            : XamlDocument.Variable(expression);
    }

    private static string TypeOf(XElement argument) =>
        argument.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "TypeArguments")?.Value.Split(':')[^1] ?? "String";
}
