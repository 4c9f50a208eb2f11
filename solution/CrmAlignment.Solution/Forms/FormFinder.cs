using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.Solution.Faults;

namespace CrmAlignment.Solution.Forms;

/// <summary>Finds the form that is meant, or says what there is instead.</summary>
/// <param name="export">The export.</param>
/// <param name="own">Id of the product's own form, which is nobody else's to change.</param>
internal sealed class FormFinder(FormExport export, Guid own)
{
    private static readonly string[] Marks = ["solutionaction", "ordinalvalue"];

    /// <summary>The element systemform.</summary>
    /// <exception cref="OwnFormException">There is none, there are several, or it is not whole.</exception>
    public XElement Find(FormChoice choice)
    {
        var forms = Forms(choice.Table).ToList();
        if (forms.Count == 0)
        {
            throw new OwnFormException(
                $"It has no main form of {choice.Table} of yours. It has {Held()}.",
                $"In Power Apps open your solution, Add existing, Table, {choice.Table}, Select objects, Forms: your main form. "
                + "Export it again, as unmanaged.");
        }

        var meant = choice.Form is { } name ? forms.Where(form => IsCalled(form, name)).ToList() : forms;
        return meant switch
        {
            [] => throw new OwnFormException(
                $"No main form of {choice.Table} is called \"{choice.Form}\". There are {List(forms)}.", "Name one of them, or its id."),
            [var form] => Whole(form),
            _ => throw new OwnFormException(
                $"It has several main forms of {choice.Table}: {List(meant)}.", "Name one with --form, by its name or id."),
        };
    }

    /// <summary>The id of a form; empty where it has none.</summary>
    public static Guid IdOf(XElement form) => Guid.TryParse(form.Text("formid"), out var id) ? id : Guid.Empty;

    /// <summary>The element Entity of a form.</summary>
    public static XElement EntityOf(XElement form) => form.Ancestors("Entity").First();

    private IEnumerable<XElement> Forms(string table) =>
        from entity in export.Customizations.Elements("Entities").Elements("Entity")
        where PartXml.Same(entity.Text("Name"), table)
        from form in entity.Elements("FormXml").Elements("forms").Where(forms => forms.Of("type") == "main").Elements("systemform")
        where IdOf(form) != own
        select form;

    private static bool IsCalled(XElement form, string name) =>
        (Guid.TryParse(name, out var id) && id == IdOf(form))
        || form.Elements("LocalizedNames").Elements("LocalizedName").Any(text => PartXml.Same(text.Of("description"), name));

    // What is there of the element is what differs from a form of others: a tab in it would have no place of its own.
    private static XElement Whole(XElement form)
    {
        if (form.DescendantsAndSelf().Attributes().Any(attribute => Marks.Contains(attribute.Name.LocalName)))
        {
            throw new OwnFormException(
                $"The form {Name(form)} is only a difference against a form of others (solutionaction).",
                "Export the solution as unmanaged, from an environment in which the form is whole.");
        }

        return form.Element("form")?.Element("tabs") is not null
            ? form
            : throw new OwnFormException($"The form {Name(form)} has no tabs.", "Name another form.");
    }

    private string Held()
    {
        var tables = export.Customizations.Elements("Entities").Elements("Entity").Select(Held).ToList();
        return tables.Count == 0 ? "no tables" : string.Join("; ", tables);
    }

    private static string Held(XElement entity)
    {
        var forms = List(entity.Descendants("systemform"));
        return $"{entity.Text("Name").ToLowerInvariant()} {(forms.Length == 0 ? "without forms" : $"with {forms}")}";
    }

    private static string List(IEnumerable<XElement> forms) => string.Join(", ", forms.Select(Name));

    private static string Name(XElement form) => $"\"{form.Title()}\" ({KindOf(form)}{IdOf(form)})";

    private static string KindOf(XElement form) => form.Parent?.Of("type") is { Length: > 0 } kind and not "main" ? kind + ", " : "";
}
