using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Schema.Commands;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>What the package says in a language, as the organization has it of the zip: texts of scripts, labels of buttons and of choices.</summary>
public sealed class PackageTexts(LocalOrganization organization, int language, string texts = CommandResources.Texts)
{
    private readonly Dictionary<string, string> _texts = Read(organization, CommandResources.TextsIn(texts, language));

    /// <summary>A text of the scripts with its places filled.</summary>
    public string this[string key, params object[] values] => string.Format(CultureInfo.InvariantCulture, _texts[key], values);

    /// <summary>A text of the scripts up to the first place that is not filled by the values.</summary>
    public string Begin(string key, params object[] values)
    {
        var open = Enumerable.Range(values.Length, 5 - values.Length).Select(place => (object)$"\u0001{place}");
        return string.Format(CultureInfo.InvariantCulture, _texts[key], [.. values, .. open]).Split('\u0001')[0];
    }

    /// <summary>The label of a button.</summary>
    /// <param name="table">Its table.</param>
    /// <param name="name">Its name in the model, such as Offer.</param>
    public string Button(string table, string name)
    {
        var query = new QueryByAttribute("ribboncustomization") { ColumnSet = new ColumnSet("ribbondiffxml"), Attributes = { "entity" }, Values = { table } };
        var ribbons = organization.AdminService.RetrieveMultiple(query).Entities.Select(row => XElement.Parse((string)row["ribbondiffxml"]));
        var label = ribbons.Descendants("LocLabel").First(label => ((string)label.Attribute("Id")!).EndsWith($".{name}.LabelText", StringComparison.Ordinal));
        return (string)label.Descendants("Title").Single(title => (int)title.Attribute("languagecode")! == language).Attribute("description")!;
    }

    /// <summary>The label of a value of a choice.</summary>
    public string Option(string table, string column, int value)
    {
        var request = new RetrieveAttributeRequest { EntityLogicalName = table, LogicalName = column };
        var found = (EnumAttributeMetadata)((RetrieveAttributeResponse)organization.AdminService.Execute(request)).AttributeMetadata;
        return found.OptionSet.Options.Single(option => option.Value == value).Label.LocalizedLabels.Single(label => label.LanguageCode == language).Label;
    }

    private static Dictionary<string, string> Read(LocalOrganization organization, string name)
    {
        var query = new QueryByAttribute("webresource") { ColumnSet = new ColumnSet("content"), Attributes = { "name" }, Values = { name } };
        var content = organization.AdminService.RetrieveMultiple(query).Entities.Single().GetAttributeValue<string>("content");
        return XElement.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(content)).TrimStart('\uFEFF'))
            .Elements("data").ToDictionary(text => (string)text.Attribute("name")!, text => text.Element("value")!.Value, StringComparer.Ordinal);
    }
}
