using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.LocalDataverse.Formulas;

/// <summary>Reads the steps of a formula, and refuses by name what is not supported here.</summary>
internal static class FormulaParser
{
    // Far more than the designer nests conditions.
    private const int MostDepth = 50;

    /// <summary>The steps that elements describe.</summary>
    /// <param name="elements">The elements.</param>
    /// <param name="depth">How deep they are nested.</param>
    /// <exception cref="FormulaException">There is something else than arithmetic, functions and conditions over columns.</exception>
    public static ImmutableArray<FormulaStep> Read(IEnumerable<XElement> elements, int depth = 0) => depth < MostDepth
        ? [.. elements.SelectMany(element => Read(element, depth + 1))]
        : throw new FormulaException($"more than {MostDepth} steps inside each other");

    private static IEnumerable<FormulaStep> Read(XElement element, int depth) => element.Name.LocalName switch
    {
        "Sequence" => Read(element.Elements(), depth),

        // Variables have no defaults that count; what a formula makes of its row is said by its result.
        "Sequence.Variables" or "Null" or "SetAttributeValue" => [],
        "Assign" when IsOfRow(element) => [],
        "GetEntityProperty" => [Column(element)],
        "SetEntityProperty" => [new FormulaStep.Result(XamlDocument.Variable(Attribute(element, "Value")))],
        "ActivityReference" => Activity(element, depth),
        var other => throw new FormulaException($"the step {other}"),
    };

    private static IEnumerable<FormulaStep> Activity(XElement activity, int depth) => XamlDocument.ClassOf(activity) switch
    {
        "Composite" => Read(Activities(activity), depth),
        "ConditionSequence" => [new FormulaStep.Choose(Read(Activities(activity), depth))],
        "ConditionBranch" => [Branch(activity, depth)],
        "EvaluateExpression" => [Expression(activity)],
        "EvaluateCondition" => [Condition(activity)],
        "EvaluateLogicalCondition" => [Logical(activity)],
        var other => throw new FormulaException($"the step {other}"),
    };

    private static IEnumerable<XElement> Activities(XElement activity) => XamlDocument.Property(activity, "Activities")?.Elements() ?? [];

    private static bool IsOfRow(XElement assign) =>
        Attribute(assign, "To").Contains("Entities(", StringComparison.Ordinal);

    private static FormulaStep.Read Column(XElement element)
    {
        var row = Attribute(element, "Entity");
        if (row.Contains("\"related_", StringComparison.Ordinal))
        {
            throw new FormulaException($"a column of a related row ({Attribute(element, "EntityName")}.{Attribute(element, "Attribute")})");
        }

        return new(XamlDocument.Variable(Attribute(element, "Value")), Attribute(element, "EntityName"), Attribute(element, "Attribute"));
    }

    private static FormulaStep.Branch Branch(XElement activity, int depth)
    {
        // [True] is the word of the language, although a variable of that name is declared beside it.
        var condition = XamlDocument.Argument(activity, "Condition");
        return new(
            condition is "[True]" or "True" ? null : XamlDocument.Variable(condition),
            XamlDocument.Property(activity, "Then") is { } then ? Read([then], depth) : [],
            XamlDocument.Property(activity, "Else") is { } otherwise && otherwise.Name.LocalName != "Null" ? Read([otherwise], depth) : null);
    }

    private static FormulaStep Expression(XElement activity)
    {
        var name = XamlDocument.Argument(activity, "ExpressionOperator");
        var items = XamlDocument.Items(XamlDocument.Argument(activity, "Parameters"));
        var variable = XamlDocument.Variable(XamlDocument.Argument(activity, "Result"));
        if (name == "CreateCrmType")
        {
            return new FormulaStep.Constant(variable, FormulaConstants.Of(items));
        }

        FormulaOperators.Require(name);
        return new FormulaStep.Compute(variable, name, items);
    }

    private static FormulaStep.Test Condition(XElement activity)
    {
        var name = XamlDocument.Argument(activity, "ConditionOperator");
        FormulaConditions.Require(name);
        var parameters = XamlDocument.Arguments(activity).Any(argument => XamlDocument.KeyOf(argument) == "Parameters" && argument.Value.Contains('{', StringComparison.Ordinal))
            ? XamlDocument.Items(XamlDocument.Argument(activity, "Parameters"))
            : [];
        return new(
            XamlDocument.Variable(XamlDocument.Argument(activity, "Result")),
            name,
            XamlDocument.Variable(XamlDocument.Argument(activity, "Operand")),
            parameters);
    }

    private static FormulaStep.Join Logical(XElement activity) => new(
        XamlDocument.Variable(XamlDocument.Argument(activity, "Result")),
        XamlDocument.Argument(activity, "LogicalOperator") switch
        {
            "Or" => true,
            "And" => false,
            var other => throw new FormulaException($"the condition {other}"),
        },
        XamlDocument.Variable(XamlDocument.Argument(activity, "LeftOperand")),
        XamlDocument.Variable(XamlDocument.Argument(activity, "RightOperand")));

    private static string Attribute(XElement element, string name) => element.Attribute(name)?.Value
        ?? throw new FormulaException($"{element.Name.LocalName} without {name}");
}
