using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.Solution.Faults;
using CrmAlignment.Solution.Parts;
using CrmAlignment.SolutionFormat;
using CrmAlignment.SolutionFormat.Dependencies;
using CrmAlignment.SolutionFormat.Stock;

namespace CrmAlignment.Solution.Forms;

/// <summary>
/// Puts what the product shows of a row on a form that an organization keeps as its own, as a tab, and takes it out again. Both work on the
/// zip of an unmanaged solution: exported, changed and imported again, which hand-edited FormXml is supported for
/// (https://learn.microsoft.com/power-apps/developer/model-driven-apps/customize-entity-forms).
/// </summary>
public sealed class OwnForm
{
    private readonly FormExport _export;
    private readonly XElement _systemform;
    private readonly FormPart _ours;
    private readonly FormTab _tab;
    private readonly FormScript _script;
    private readonly FormNeeds _needs;

    private OwnForm(FormExport export, FormChoice choice, FormPart ours, HandWrittenParts parts)
    {
        _export = export;
        _ours = ours;
        _systemform = new FormFinder(export, FormFinder.IdOf(ours.Xml)).Find(choice);
        _tab = new FormTab(ours);
        _script = new FormScript(ours);
        _needs = new FormNeeds(parts, ours.Table);
    }

    private XElement Form => _systemform.Element("form")!;

    private XElement Tabs => Form.Element("tabs")!;

    /// <summary>
    /// Logical names of the tables on whose forms there is something to put: those of the platform that have a main form in the product.
    /// </summary>
    /// <param name="parts">The parts of the product.</param>
    public static IReadOnlyList<string> Tables(HandWrittenParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return [.. MainForms(parts).Select(form => form.Table).Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Adds the tab and the script, or brings those that are there to what the product has now. Doing it twice changes nothing more.
    /// </summary>
    /// <param name="zip">Bytes of the export; they are not written to.</param>
    /// <param name="choice">The form.</param>
    /// <param name="parts">The parts of the product.</param>
    /// <exception cref="OwnFormException">The export or the choice does not fit.</exception>
    public static FormChange Add(byte[] zip, FormChoice choice, HandWrittenParts parts)
    {
        var form = Open(zip, choice, parts);
        return form.Change(zip, form.Put);
    }

    /// <summary>Takes out what <see cref="Add"/> has put there, and says what of the product people have put there besides.</summary>
    /// <param name="zip">Bytes of the export; they are not written to.</param>
    /// <param name="choice">The form.</param>
    /// <param name="parts">The parts of the product.</param>
    /// <exception cref="OwnFormException">The export or the choice does not fit.</exception>
    public static FormChange Remove(byte[] zip, FormChoice choice, HandWrittenParts parts)
    {
        var form = Open(zip, choice, parts);
        return form.Change(zip, form.TakeOut);
    }

    private static OwnForm Open(byte[] zip, FormChoice choice, HandWrittenParts parts)
    {
        ArgumentNullException.ThrowIfNull(zip);
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(parts);
        var ours = MainForms(parts).FirstOrDefault(form => PartXml.Same(form.Table, choice.Table))
            ?? throw new OwnFormException(
                $"The product has nothing to show on forms of \"{choice.Table}\".", $"Tables: {string.Join(", ", Tables(parts))}.");
        return new OwnForm(FormExport.Read(zip), choice with { Table = ours.Table }, ours, parts);
    }

    private static IEnumerable<FormPart> MainForms(HandWrittenParts parts) =>
        parts.Forms.Where(form => form.Kind == "main" && StockTables.Find(form.Table) is not null);

    private FormChange Change(byte[] zip, Func<IReadOnlyList<string>> change)
    {
        var before = new XElement(Form);
        var dependencies = new FormDependencies(_export, _systemform, _needs);
        var given = dependencies.Now();
        var notes = change();
        var isChanged = !XNode.DeepEquals(before, Form);
        if (isChanged)
        {
            dependencies.Follow(given, Bare(dependencies));
        }

        return new FormChange
        {
            Zip = isChanged ? _export.ToZip() : zip,
            IsChanged = isChanged,
            Solution = _export.Manifest.Text("UniqueName"),
            Version = _export.Manifest.Text("Version"),
            FormName = _systemform.Title(),
            FormId = FormFinder.IdOf(_systemform),
            Notes = notes,
        };
    }

    // What the form needs by itself; the form is afterwards as it was.
    private IReadOnlyDictionary<(int, string, string), XElement> Bare(FormDependencies dependencies)
    {
        var kept = new XElement(Form);
        _tab.In(Tabs)?.Remove();
        _script.Remove(Form);
        var bare = dependencies.Now();
        Form.ReplaceWith(kept);
        return bare;
    }

    private List<string> Put()
    {
        var former = _tab.In(Tabs);
        var place = former is null ? Tabs.Elements("tab").LastOrDefault() : former.ElementsBeforeSelf("tab").LastOrDefault();
        var old = former is null ? null : new XElement(former);
        if (former is not null)
        {
            LaidOut.Remove(former);
        }

        var taken = Form.Descendants("control").Select(control => control.Of("id")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var there = _tab.Sections.Where(section => FormTab.IsThere(section, taken)).Select(FirstText).ToList();
        var columns = ColumnsOf(Form);
        var tab = _tab.Create(taken, _export.Languages);
        var twice = ColumnsOf(tab).Intersect(columns, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        LaidOut.Insert(Tabs, tab, place);
        var notes = new List<string> { Told(old, tab) };
        notes.AddRange(there.Select(section => $"\"{section}\" is on the form already, and is not added again."));
        if (twice.Count > 0)
        {
            notes.Add($"On the form twice now, which does no harm: {string.Join(", ", twice)}.");
        }

        notes.AddRange(_script.Handlers.Count == 0 ? [] : [Told(_script.Add(Form))]);
        return notes;
    }

    private string Told(XElement? old, XElement tab)
    {
        var title = $"Tab \"{FirstText(tab)}\"";
        var languages = string.Join(", ", tab.Element("labels")!.Elements().Select(label => label.Of("languagecode")));
        var sections = $"{tab.Descendants("section").Count()} sections, texts in {languages}";
        return old is null ? $"{title}: added as the last one ({sections})."
            : XNode.DeepEquals(Bared(old), Bared(tab)) ? $"{title}: there already, as this version has it ({sections})."
            : $"{title}: brought to this version, in its place ({sections}).";
    }

    private string Told(bool isAdded) =>
        string.Join(", ", _script.Handlers.Select(handler => $"{handler.Of("functionName")} of {handler.Of("libraryName")}"))
        + (isAdded ? ": added to what the form calls." : ": called by the form already.");

    private List<string> TakeOut()
    {
        var notes = new List<string>();
        if (_tab.In(Tabs) is { } tab)
        {
            notes.Add($"Tab \"{FirstText(tab)}\": taken out.");
            LaidOut.Remove(tab);
        }

        if (_script.Remove(Form))
        {
            notes.Add("Script and its call: taken out.");
        }

        if (notes.Count == 0)
        {
            notes.Add("There is nothing on the form that crma form add has put there.");
        }

        var left = _needs.Of(Form).Select(NameOf).ToList();
        if (left.Count > 0)
        {
            notes.Add($"Still of the product, put there by people: {string.Join(", ", left)}. Take it off before you uninstall.");
        }

        return notes;
    }

    // A quick view shows a row that its column names, so that the column is not there twice.
    private static List<string> ColumnsOf(XElement piece) =>
    [
        .. piece.Descendants("control").Where(control => control.Element("parameters")?.Element("QuickForms") is null)
            .Select(control => control.Of("datafieldname")).Where(column => column.Length > 0),
    ];

    private static string NameOf(DependencyEnd end) =>
        end.Type == ComponentType.View || end.SchemaName is null ? $"\"{end.DisplayName}\"" : end.SchemaName;

    private static string FirstText(XElement labelled) =>
        labelled.Elements("labels").Elements("label").FirstOrDefault()?.Of("description") ?? "";

    private static XElement Bared(XElement element)
    {
        var copy = new XElement(element);
        copy.DescendantNodes().OfType<XText>().Where(text => string.IsNullOrWhiteSpace(text.Value)).ToList().ForEach(text => text.Remove());
        return copy;
    }
}
