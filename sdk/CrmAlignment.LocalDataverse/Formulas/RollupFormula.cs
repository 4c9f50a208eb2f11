using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CrmAlignment.LocalDataverse.Formulas;

/// <summary>
/// The formula of a rollup column: a function over a column of the rows that refer to the row by one lookup, all of them or those that
/// meet conditions (https://learn.microsoft.com/power-apps/maker/data-platform/define-rollup-fields).
/// </summary>
internal sealed partial class RollupFormula
{
    private static readonly HashSet<string> Functions = ["Sum", "Count", "Minimum", "Maximum", "Average"];

    private readonly ImmutableArray<FormulaStep> _filter;
    private readonly string? _passes;

    private RollupFormula(
        (string Relationship, string Lookup, string Table) target, (ImmutableArray<FormulaStep> Steps, string? Passes) filter, (string Function, string Column) aggregate)
    {
        (Relationship, Lookup, Table) = target;
        (_filter, _passes) = filter;
        (Function, Column) = aggregate;
        Columns = [.. CalculatedFormula.ReadsOf(_filter).Select(read => read.Column).Append(Column).Distinct()];
    }

    /// <summary>Schema name of the relationship.</summary>
    public string Relationship { get; }

    /// <summary>Logical name of the lookup that refers to the row.</summary>
    public string Lookup { get; }

    /// <summary>Logical name of the table of the related rows.</summary>
    public string Table { get; }

    /// <summary>Sum, Count, Minimum, Maximum or Average.</summary>
    public string Function { get; }

    /// <summary>Logical name of the column of the related rows that is aggregated.</summary>
    public string Column { get; }

    /// <summary>Logical names of all columns of the related rows that it reads.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>Reads a formula.</summary>
    /// <param name="xaml">Its text.</param>
    /// <exception cref="FormulaException">It has what is not supported here.</exception>
    public static RollupFormula Parse(string xaml)
    {
        var parts = XamlDocument.StepsOf(xaml).Elements().Where(part => part.Name.LocalName == "Sequence")
            .ToLookup(part => part.Attribute("DisplayName")?.Value ?? string.Empty);
        RequireNoHierarchy(Part(parts, "Source"));
        var target = Part(parts, "Target");
        return new(TargetOf(target), FilterOf(target), AggregateOf(Part(parts, "Aggregate")));
    }

    /// <summary>Whether a related row counts.</summary>
    /// <param name="valueOf">The value of one of its columns, as it is stored; of a lookup the id.</param>
    public bool Passes(Func<string, object?> valueOf)
    {
        if (_passes is null)
        {
            return true;
        }

        var run = new FormulaRun(valueOf);
        run.Run(_filter);
        return run.Variable(_passes) is true;
    }

    private static XElement Part(ILookup<string, XElement> parts, string name) => parts[name].FirstOrDefault()
        ?? throw new FormulaException($"no part {name} of a rollup");

    private static void RequireNoHierarchy(XElement source)
    {
        var hierarchy = Variables(source).FirstOrDefault(variable => variable.Attribute("Name")?.Value == "HierarchicalRelationshipName");
        if (hierarchy?.Attribute("Default")?.Value is { } named and not "[Nothing]")
        {
            throw new FormulaException($"an aggregation over the hierarchy {named}");
        }

        if (Steps(source).Any())
        {
            throw new FormulaException("conditions on the rows that it is computed for");
        }
    }

    private static (string, string, string) TargetOf(XElement target)
    {
        if (Steps(target).Where(IsLink).ToList() is not [var link])
        {
            throw new FormulaException("related rows of more than one relationship, or of none");
        }

        var key = Linked().Match(link.Attribute("Entity")?.Value ?? string.Empty);
        return key.Success
            ? (key.Groups["relationship"].Value, key.Groups["lookup"].Value, key.Groups["table"].Value)
            : throw new FormulaException($"related rows {link.Attribute("Entity")?.Value}");
    }

    // The first variable of the part says whether a row counts; without variables all rows do.
    private static (ImmutableArray<FormulaStep>, string?) FilterOf(XElement target)
    {
        var steps = FormulaParser.Read(Steps(target).Where(step => !IsLink(step)));
        return (steps, steps.IsEmpty ? null : Variables(target).FirstOrDefault()?.Attribute("Name")?.Value
            ?? throw new FormulaException("conditions without a variable"));
    }

    private static (string, string) AggregateOf(XElement aggregate)
    {
        var columns = new Dictionary<string, string>();
        foreach (var step in Steps(aggregate))
        {
            if (step.Name.LocalName == "GetEntityProperty")
            {
                columns[XamlDocument.Variable(step.Attribute("Value")?.Value ?? string.Empty)] = step.Attribute("Attribute")?.Value ?? string.Empty;
            }
            else if (XamlDocument.Argument(step, "ExpressionOperator") is var function && !Functions.Contains(function))
            {
                throw new FormulaException($"the function {function}");
            }
            else if (XamlDocument.Items(XamlDocument.Argument(step, "Parameters")) is [var variable] && columns.TryGetValue(variable, out var column))
            {
                return (function, column);
            }
        }

        throw new FormulaException("no column that is aggregated");
    }

    private static bool IsLink(XElement step) => step.Name.LocalName == "SetAttributeValue";

    private static IEnumerable<XElement> Steps(XElement sequence) => sequence.Elements().Where(step => step.Name.LocalName != "Sequence.Variables");

    private static IEnumerable<XElement> Variables(XElement sequence) =>
        sequence.Elements().Where(part => part.Name.LocalName == "Sequence.Variables").Elements();

    [GeneratedRegex("\"relatedlinked_(?<relationship>[^#\"]+)#(?<lookup>[^#\"]+)#(?<table>[^#\"]+)#Temp\"")]
    private static partial Regex Linked();
}
