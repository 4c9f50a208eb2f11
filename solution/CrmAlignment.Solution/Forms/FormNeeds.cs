using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Model;
using CrmAlignment.Model.Schema;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.Solution.Parts;
using CrmAlignment.SolutionFormat;
using CrmAlignment.SolutionFormat.Dependencies;
using CrmAlignment.SolutionFormat.Stock;

namespace CrmAlignment.Solution.Forms;

/// <summary>What a form of an export needs of the product's solution, as exports say it in MissingDependencies.</summary>
/// <param name="parts">The parts of the product.</param>
/// <param name="table">Logical name of the form's table.</param>
internal sealed class FormNeeds(HandWrittenParts parts, string table)
{
    // Import looks for the component, not for the version.
    private const string Solution = Publisher.SolutionUniqueName + " (1.0.0.0)";

    /// <summary>What the form needs, each once, in the order of the form.</summary>
    /// <param name="form">The element form.</param>
    public IReadOnlyList<DependencyEnd> Of(XElement form) =>
    [
        .. form.Descendants("control").SelectMany(OfControl)
            .Concat(form.Descendants("Library").Select(library => library.Of("name")).Where(IsOurs).Select(Resource))
            .Concat(form.Descendants("Handler").Select(handler => handler.Of("libraryName")).Where(IsOurs).Select(Resource))
            .DistinctBy(KeyOf),
    ];

    /// <summary>The element Required of solution.xml.</summary>
    public static XElement ToXml(DependencyEnd need) => need.ToXml("Required", Solution);

    /// <summary>What makes it the same component: views and forms are called differently in each language.</summary>
    public static (int Type, string Name, string Parent) KeyOf(DependencyEnd end) =>
        end.Type is ComponentType.View or ComponentType.Form && end.Id is { } id ? (end.Type, id.ToLowerInvariant(), "") : end.Key;

    private IEnumerable<DependencyEnd> OfControl(XElement control)
    {
        if (IsOurs(control.Of("datafieldname")))
        {
            yield return Column(control.Of("datafieldname"));
        }

        foreach (var page in control.Elements("parameters").Elements("Url").Select(url => url.Value.Trim()).Where(IsOurs))
        {
            yield return Resource(page);
        }

        var lists = control.Elements("parameters").Where(parameters => IsOurs(parameters.Text("TargetEntityType")));
        foreach (var end in lists.SelectMany(OfList).Concat(QuickForms.Of(control).Select(OfView).OfType<DependencyEnd>()))
        {
            yield return end;
        }
    }

    private IEnumerable<DependencyEnd> OfList(XElement parameters)
    {
        var listed = parameters.Text("TargetEntityType");
        yield return new DependencyEnd(ComponentType.Table, listed, LabelOf(listed));
        if (parameters.Text("RelationshipName") is { Length: > 0 } relationship)
        {
            yield return new DependencyEnd(ComponentType.Relationship, relationship, relationship, listed, LabelOf(listed));
        }

        if (Guid.TryParse(parameters.Text("ViewId"), out var id)
            && parts.Views.FirstOrDefault(view => Is(view.Xml, "savedqueryid", id)) is { } view)
        {
            yield return new DependencyEnd(ComponentType.View, view.Xml.Title(), view.Xml.Title(), listed, LabelOf(listed), id.ToString("B"));
        }
    }

    private DependencyEnd? OfView((string Table, Guid Id) view) =>
        parts.Forms.FirstOrDefault(form => Is(form.Xml, "formid", view.Id)) is { } found
        ? new DependencyEnd(ComponentType.Form, null, found.Xml.Title(), null, LabelOf(view.Table), view.Id.ToString("B"))
        : null;

    private DependencyEnd Column(string name) => new(
        ComponentType.Column, name,
        Declared(table)?.Columns.FirstOrDefault(column => column.LogicalName == name)?.Label.English ?? name,
        table, LabelOf(table));

    private static DependencyEnd Resource(string name) => new(ComponentType.WebResource, name, name);

    private static TableSchema? Declared(string name) => AlignmentModel.Tables.FirstOrDefault(known => known.LogicalName == name);

    private static string LabelOf(string name) => StockTables.Find(name)?.Label ?? Declared(name)?.Label.English ?? name;

    private static bool Is(XElement part, string element, Guid id) => Guid.TryParse(part.Text(element), out var own) && own == id;

    private static bool IsOurs(string name) => name.StartsWith(Publisher.Prefix + "_", StringComparison.OrdinalIgnoreCase);
}
