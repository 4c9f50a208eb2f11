using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using CrmAlignment.SolutionFormat;
using static CrmAlignment.SolutionFormat.Writing.FormatXml;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>Column security profiles with what they allow; who has them is the organization's own.</summary>
internal sealed class ColumnSecurityWriter : IComponentWriter
{
    /// <inheritdoc/>
    public void Write(ExportContext context, ExportOutput output)
    {
        foreach (var profile in context.Rows("fieldsecurityprofile"))
        {
            output.Add("FieldSecurityProfiles", Profile(context, profile));
            output.Root(ComponentType.ColumnSecurityProfile, profile.Id);
            output.Contents.Add(new Component(ComponentType.ColumnSecurityProfile, profile.Id));
        }
    }

    private static XElement Profile(ExportContext context, StoredRow profile) => new(
        "FieldSecurityProfile",
        new XAttribute("name", profile["name"] as string ?? ""),
        profile["description"] is string description ? new XAttribute("description", description) : null,
        new XAttribute("fieldsecurityprofileid", Braced(profile.Id)),
        new XElement("FieldPermissions", Permissions(context, profile)));

    private static IEnumerable<XElement> Permissions(ExportContext context, StoredRow profile) =>
        RowScan.Where(context.Transaction, "fieldpermission", new Dictionary<string, object?>
        {
            ["fieldsecurityprofileid"] = new RowReference("fieldsecurityprofile", profile.Id),
        })
        .OrderBy(permission => permission.Id)
        .Select(permission => new XElement(
            "FieldPermission",
            Element("EntityName", permission["entityname"] as string ?? ""),
            Element("AttributeName", permission["attributelogicalname"] as string ?? ""),
            Element("CanRead", permission["canread"] as int? ?? 0),
            Element("CanUpdate", permission["canupdate"] as int? ?? 0),
            Element("CanCreate", permission["cancreate"] as int? ?? 0)));
}
