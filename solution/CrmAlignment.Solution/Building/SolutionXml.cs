using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Model.Schema;
using CrmAlignment.SolutionFormat.Writing;

namespace CrmAlignment.Solution.Building;

/// <summary>The vocabulary of the format (<see cref="FormatXml"/>) with the labels of the model.</summary>
internal static class SolutionXml
{
    public static XNamespace Xsi => FormatXml.Xsi;

    public static XElement Element(string name, string text) => FormatXml.Element(name, text);

    public static XElement Element(string name, int number) => FormatXml.Element(name, number);

    public static XElement Flag(string name, bool value) => FormatXml.Flag(name, value);

    public static string Braced(Guid id) => FormatXml.Braced(id);

    /// <summary>A list of one element a language, such as displaynames/displayname.</summary>
    public static XElement Localized(string list, string item, Label label) => FormatXml.Localized(list, item, Texts(label));

    public static XElement DisplayNames(Label label) => Localized("displaynames", "displayname", label);

    public static XElement Descriptions(Label label) => Localized("Descriptions", "Description", label);

    public static XElement LocalizedNames(Label label) => Localized("LocalizedNames", "LocalizedName", label);

    public static XElement Labels(Label label) => Localized("labels", "label", label);

    public static XElement WithDefault(string name, Label label) => FormatXml.WithDefault(name, label.English, Texts(label));

    private static IEnumerable<KeyValuePair<int, string>> Texts(Label label) =>
        Label.Languages.Select(language => KeyValuePair.Create(language, label[language]));
}
