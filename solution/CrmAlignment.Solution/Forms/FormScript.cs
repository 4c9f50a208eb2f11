using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Building;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.Solution.Parts;

namespace CrmAlignment.Solution.Forms;

/// <summary>The scripts that the product's own form calls by itself, for a form of others.</summary>
/// <param name="form">The product's own form.</param>
internal sealed class FormScript(FormPart form)
{
    private const string Kind = "own form";

    /// <summary>The handlers, as the product's own form has them.</summary>
    public IReadOnlyList<XElement> Handlers { get; } = [.. form.Xml.Descendants("Handlers").Elements("Handler")];

    /// <summary>
    /// Adds what a form lacks. Whoever has put the handler there by hand keeps his own: two would ask the server for the same twice.
    /// Columns are not named as needed: the script works without them, and in the one list that an event has ours could not be told
    /// from others.
    /// </summary>
    /// <param name="xml">The element form.</param>
    /// <returns>Whether anything was missing.</returns>
    public bool Add(XElement xml)
    {
        var isMissing = false;
        foreach (var handler in Handlers)
        {
            var library = handler.Of("libraryName");
            if (!Libraries(xml).Any(loaded => PartXml.Same(loaded.Of("name"), library)))
            {
                Below(xml, "formLibraries", Library(library));
                isMissing = true;
            }

            var name = handler.Parent!.Parent!.Of("name");
            if (!Calls(xml, name).Any(call => IsCall(call, handler)))
            {
                Call(xml, name, Ours(handler));
                isMissing = true;
            }
        }

        return isMissing;
    }

    /// <summary>Takes out what <see cref="Add"/> has put there, by its ids.</summary>
    /// <param name="xml">The element form.</param>
    /// <returns>Whether anything was there.</returns>
    public bool Remove(XElement xml)
    {
        var calls = AllCalls(xml)
            .Where(call => Handlers.Any(handler => SameId(call.Of("handlerUniqueId"), IdOf(handler.Of("functionName"))))).ToList();
        calls.ForEach(TakeOut);
        var libraries = Libraries(xml)
            .Where(library => SameId(library.Of("libraryUniqueId"), IdOf(library.Of("name"))))
            .Where(library => !AllCalls(xml).Any(call => PartXml.Same(call.Of("libraryName"), library.Of("name")))).ToList();
        libraries.ForEach(TakeOut);
        return calls.Count + libraries.Count > 0;
    }

    private static IEnumerable<XElement> Libraries(XElement xml) => xml.Elements("formLibraries").Elements("Library");

    private static IEnumerable<XElement> AllCalls(XElement xml) =>
        xml.Elements("events").Elements("event").Elements("Handlers").Elements("Handler");

    private static IEnumerable<XElement> Calls(XElement xml, string name) => Events(xml, name).Elements("Handlers").Elements("Handler");

    private static IEnumerable<XElement> Events(XElement xml, string name) =>
        xml.Elements("events").Elements("event").Where(one => PartXml.Same(one.Of("name"), name) && IsOfForm(one));

    // Events of a column, a tab or a sub-grid say which.
    private static bool IsOfForm(XElement one) => one.Of("attribute").Length + one.Of("control").Length + one.Of("relationship").Length == 0;

    private static bool IsCall(XElement call, XElement handler) =>
        call.Of("functionName") == handler.Of("functionName")
        && PartXml.Same(call.Of("libraryName"), handler.Of("libraryName"))
        && call.Of("enabled") != "false";

    private static void Call(XElement xml, string name, XElement handler)
    {
        if (Events(xml, name).FirstOrDefault() is { } found)
        {
            Below(found, "Handlers", handler);
        }
        else
        {
            Below(xml, "events", new XElement(
                "event",
                new XAttribute("name", name), new XAttribute("application", "false"), new XAttribute("active", "true"),
                new XElement("Handlers", handler)));
        }
    }

    private static void Below(XElement parent, string list, XElement child)
    {
        if (parent.Element(list) is { } found)
        {
            LaidOut.Append(found, child);
        }
        else
        {
            LaidOut.Append(parent, new XElement(list, child));
        }
    }

    // Lists that are left empty were made for it.
    private static void TakeOut(XElement element)
    {
        var parent = element.Parent!;
        LaidOut.Remove(element);
        if (!parent.HasElements && parent.Name.LocalName != "form")
        {
            TakeOut(parent);
        }
    }

    private static XElement Library(string name) =>
        new("Library", new XAttribute("name", name), new XAttribute("libraryUniqueId", IdOf(name)));

    private static XElement Ours(XElement handler)
    {
        var call = new XElement(handler);
        call.SetAttributeValue("handlerUniqueId", IdOf(handler.Of("functionName")));
        return call;
    }

    private static string IdOf(string name) => StableId.Of(Kind, name).ToString("B");

    private static bool SameId(string one, string other) => Guid.TryParse(one, out var id) && id == Guid.Parse(other);
}
