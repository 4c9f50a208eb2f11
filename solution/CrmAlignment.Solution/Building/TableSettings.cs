using System.Collections.Generic;
using System.Xml.Linq;
using CrmAlignment.Model.Schema;
using CrmAlignment.SolutionFormat.Writing;

namespace CrmAlignment.Solution.Building;

/// <summary>The settings of an own table of the model.</summary>
internal static class TableSettings
{
    public static IEnumerable<XElement> Of(TableSchema table, bool hasQuickCreate, string introduced) => new TableSettingsXml
    {
        EntitySetName = table.EntitySetName,
        IsUserOwned = table.Ownership == Ownership.User,
        HasQuickCreate = hasQuickCreate,
        IntroducedVersion = introduced,
    }.Create();
}
