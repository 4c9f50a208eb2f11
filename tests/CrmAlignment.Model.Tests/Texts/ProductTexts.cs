using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Schema;

namespace CrmAlignment.Model.Tests.Texts;

/// <summary>Every text of the product that people read: labels of the model, of forms, views, charts and app, and messages.</summary>
internal static class ProductTexts
{
    private static readonly string[] Folders = ["forms", "dashboards", "views", "charts", "app"];

    private static readonly string[] Holders = ["labels", "LocalizedNames", "Descriptions", "Titles"];

    public static IReadOnlyList<ProductText> All { get; } = [.. Labels(), .. Parts(), .. Messages()];

    private static IEnumerable<ProductText> Labels() =>
        AllLabels.Of().Select(entry => new ProductText(entry.Place, entry.Label, !entry.Place.EndsWith("description", StringComparison.Ordinal)));

    private static IEnumerable<ProductText> Parts() =>
        from folder in Folders
        from part in SolutionParts.Of(folder)
        from holder in part.Value.DescendantsAndSelf()
        where Holders.Contains(holder.Name.LocalName) && holder.Elements().Any(text => LanguageOf(text) is not null)
        select new ProductText($"{folder}/{part.Key} {PlaceOf(holder)}", LabelOf(holder), holder.Name.LocalName != "Descriptions");

    private static IEnumerable<ProductText> Messages()
    {
        var texts = Label.Languages.Select(MessageCatalogue.Texts).ToArray();
        return texts[0].Keys.Select(key => new ProductText(key, new(texts[0][key], texts[1][key], texts[2][key], texts[3][key]), IsName: false));
    }

    private static Label LabelOf(XElement holder)
    {
        var texts = holder.Elements().ToDictionary(text => LanguageOf(text)!.Value, TextOf);
        return new(texts[1033], texts[1049], texts[1058], texts[2052]);
    }

    private static int? LanguageOf(XElement text) => (int?)text.Attribute("languagecode") ?? (int?)text.Attribute("LCID");

    private static string TextOf(XElement text) => (string?)text.Attribute("description") ?? (string)text.Attribute("Title")!;

    private static string PlaceOf(XElement holder) =>
        (string?)holder.Parent?.Element("control")?.Attribute("datafieldname")
        ?? (string?)holder.Parent?.Attribute("name")
        ?? (string?)holder.Parent?.Attribute("Id")
        ?? holder.Name.LocalName;
}
