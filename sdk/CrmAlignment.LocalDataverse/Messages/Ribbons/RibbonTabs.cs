using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Microsoft.Crm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Messages.Ribbons;

/// <summary>The tabs of a ribbon, made as locations name them: Mscrm.Form.lead.MainTab.Save.Controls is in the group Save of the tab MainTab.</summary>
internal sealed class RibbonTabs
{
    private const string ControlsEnd = ".Controls";
    private const string GroupsEnd = ".Groups";

    private static readonly (RibbonLocationFilters Filter, string Beginning)[] Bars =
    [
        (RibbonLocationFilters.Form, "Mscrm.Form."),
        (RibbonLocationFilters.HomepageGrid, "Mscrm.HomepageGrid."),
        (RibbonLocationFilters.SubGrid, "Mscrm.SubGrid."),
    ];

    private readonly List<XElement> _tabs = [];

    /// <summary>The tabs of some command bars; those that belong to none, as the application's, with all.</summary>
    public IEnumerable<XElement> Of(RibbonLocationFilters filter) =>
        _tabs.Where(tab => Bars.Where(bar => IdOf(tab).StartsWith(bar.Beginning, StringComparison.Ordinal)).All(bar => filter.HasFlag(bar.Filter)));

    /// <summary>The element of an id; null when there is none.</summary>
    public XElement? Find(string id) => _tabs.DescendantsAndSelf().FirstOrDefault(element => IdOf(element) == id);

    /// <summary>The list of an id, made when it is one of a tab or a group; null when nobody knows where it is.</summary>
    public XElement? Container(string id)
    {
        if (Find(id) is { } found)
        {
            return found;
        }

        var group = id.EndsWith(ControlsEnd, StringComparison.Ordinal) ? id[..^ControlsEnd.Length] : null;
        var tab = id.EndsWith(GroupsEnd, StringComparison.Ordinal) ? id[..^GroupsEnd.Length] : null;
        return group is not null && group.Contains('.', StringComparison.Ordinal) ? Under(Group(group), "Controls", id)
            : tab is not null ? Under(Tab(tab), "Groups", id)
            : null;
    }

    private XElement Group(string id) => Find(id) ?? Under(Container(id[..id.LastIndexOf('.')] + GroupsEnd)!, "Group", id);

    private XElement Tab(string id)
    {
        if (Find(id) is { } found)
        {
            return found;
        }

        var made = new XElement("Tab", new XAttribute("Id", id));
        _tabs.Add(made);
        return made;
    }

    private static XElement Under(XElement parent, string name, string id)
    {
        var made = new XElement(name, new XAttribute("Id", id));
        parent.Add(made);
        return made;
    }

    private static string IdOf(XElement element) => (string?)element.Attribute("Id") ?? "";
}
