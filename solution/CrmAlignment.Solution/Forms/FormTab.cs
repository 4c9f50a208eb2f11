using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Model;
using CrmAlignment.Model.Schema;
using CrmAlignment.Solution.Building;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.Solution.Parts;

namespace CrmAlignment.Solution.Forms;

/// <summary>
/// The tab that shows on a form of others what the product knows of a row: those sections of the product's own form of the table in
/// which something of the product stands. Made from that form each time, so that it cannot fall behind it.
/// </summary>
/// <param name="form">The product's own form.</param>
internal sealed class FormTab(FormPart form)
{
    /// <summary>Name of the tab, by which scripts find it as well.</summary>
    public const string Name = "tab_crma_alignment";

    private const string Kind = "own form";
    private const int English = 1033;

    /// <summary>The sections, as the product's own form has them.</summary>
    public IReadOnlyList<XElement> Sections { get; } =
        [.. form.Xml.Descendants("section").Where(section => section.Descendants("control").Any(IsOurs))];

    private Guid Id => StableId.Of(Kind, $"{form.Table} {Name}");

    /// <summary>
    /// The tab where a form has it, also in the copy of a form, whose ids the platform may have given anew; null where it has none.
    /// </summary>
    /// <param name="tabs">The element tabs.</param>
    public XElement? In(XElement tabs) =>
        tabs.Elements("tab").FirstOrDefault(tab => Guid.TryParse(tab.Of("id"), out var id) && id == Id)
        ?? tabs.Elements("tab").FirstOrDefault(tab => tab.Of("name") == Name);

    /// <summary>The tab for a form.</summary>
    /// <param name="taken">Ids of the controls that are on the form.</param>
    /// <param name="languages">Languages of the export, its base language first.</param>
    public XElement Create(ISet<string> taken, IReadOnlyList<int> languages)
    {
        var tab = new XElement(
            "tab",
            form.Xml.Descendants("tab").First().Attributes().Where(attribute => attribute.Name.LocalName is not ("id" or "name")),
            new XElement("labels", Label.Languages.Select(language => Text(AlignmentModel.FormTabLabel[language], language))),
            new XElement("columns", new XElement("column", new XAttribute("width", "100%"), new XElement("sections", Missing(taken)))));
        tab.SetAttributeValue("name", Name);
        tab.SetAttributeValue("id", Id.ToString("B"));
        foreach (var section in tab.Descendants("section"))
        {
            section.SetAttributeValue("name", $"{Publisher.Prefix}_{section.Of("name")}");
        }

        Identify(tab);
        Rename(tab, taken);
        Speak(tab, languages);
        return tab;
    }

    /// <summary>
    /// Whether a section is left out, because the script finds its page by the name of the control, and one of this name is there.
    /// </summary>
    public static bool IsThere(XElement section, ISet<string> taken)
    {
        var controls = section.Descendants("control").ToList();
        return controls.TrueForAll(control => control.Elements("parameters").Elements("Url").Any() && taken.Contains(control.Of("id")));
    }

    private IEnumerable<XElement> Missing(ISet<string> taken) => Sections.Where(section => !IsThere(section, taken));

    private static bool IsOurs(XElement control) =>
        NamesOf(control).Any(name => name.StartsWith(Publisher.Prefix + "_", StringComparison.OrdinalIgnoreCase))
        || QuickForms.Of(control).Any(view => IsExtended(view.Table));

    // A quick view of a company or a campaign shows columns of the platform alone, which organizations have in their own.
    private static bool IsExtended(string table) => AlignmentModel.Tables.Any(known => known.LogicalName == table);

    private static IEnumerable<string> NamesOf(XElement control) =>
        control.Elements("parameters").Elements()
            .Where(parameter => parameter.Name.LocalName is "Url" or "TargetEntityType").Select(parameter => parameter.Value.Trim())
            .Prepend(control.Of("datafieldname"));

    // The product's own form may be on the way of "Save as", and pieces of one form need ids of their own.
    private static void Identify(XElement tab)
    {
        foreach (var id in tab.Elements("columns").Descendants().Attributes().Where(IsId))
        {
            id.Value = StableId.Of(Kind, id.Value).ToString("B");
        }
    }

    private static bool IsId(XAttribute attribute) =>
        attribute.Name.LocalName is "uniqueid" or "labelid"
        || (attribute.Name.LocalName == "id" && attribute.Parent!.Name.LocalName is "section" or "cell");

    // A column that is shown twice has controls with a number behind the name:
    // https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/controls/getname
    private static void Rename(XElement tab, ISet<string> taken)
    {
        foreach (var control in tab.Descendants("control"))
        {
            var name = control.Of("id");
            var free = name;
            for (var number = 1; !taken.Add(free); number++)
            {
                free = name + number.ToString(CultureInfo.InvariantCulture);
            }

            control.SetAttributeValue("id", free);
        }
    }

    // A text in a language that the organization does not have is no use to it; one in its base language must not be missing.
    private static void Speak(XElement tab, IReadOnlyList<int> languages)
    {
        foreach (var labels in tab.Descendants("labels").ToList())
        {
            var texts = labels.Elements("label").ToDictionary(label => (int)label.Attribute("languagecode")!, label => label.Of("description"));
            labels.ReplaceNodes(languages.Where((language, index) => index == 0 || texts.ContainsKey(language))
                .Select(language => Text(texts.GetValueOrDefault(language) ?? texts[English], language)));
        }
    }

    private static XElement Text(string text, int language) =>
        new("label", new XAttribute("description", text), new XAttribute("languagecode", language));
}
