using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>
/// A table that a solution brings: nodes below each other by relationships of every cascade, with alternate keys, automatic numbers,
/// dates of each behaviour, and statuses that may not follow each other freely.
/// </summary>
internal static class NodeTable
{
    /// <summary>Logical name.</summary>
    public const string Name = "tst_node";

    /// <summary>Relationship from a node to the nodes below it, over tst_parentid: every action goes down.</summary>
    public const string Parental = "tst_node_parent";

    /// <summary>Relationship from an account to its nodes, over tst_accountid: a reference only.</summary>
    public const string Referential = "tst_account_node";

    /// <summary>Column that leads a node to its parent by a relationship with a given cascade on assigning.</summary>
    /// <param name="cascade">Cascade, Active, UserOwned or NoCascade.</param>
    public static string LookupOf(string cascade) => cascade == "Cascade" ? "tst_parentid" : $"tst_{cascade.ToLowerInvariant()}id";

    /// <summary>The service of an organization that has the table.</summary>
    /// <param name="environment">Where the table is needed.</param>
    public static IOrganizationService In(SpecificationEnvironment environment)
    {
        var organization = environment.RequireLocal("the table comes with a solution, which would stay there").Organization;
        if (organization.Catalog.FindTable(Name) is null)
        {
            organization.AdminService.Execute(new ImportSolutionRequest { CustomizationFile = Package() });
        }

        return organization.AdminService;
    }

    /// <summary>Creates a node.</summary>
    /// <param name="service">The service.</param>
    /// <param name="name">Its name.</param>
    /// <param name="values">Other columns.</param>
    public static EntityReference Node(this IOrganizationService service, string name, params (string Column, object? Value)[] values)
    {
        var row = new Entity(Name) { ["tst_name"] = name };
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        return new EntityReference(Name, service.Create(row));
    }

    private static byte[] Package()
    {
        var lookups = new[] { "Active", "UserOwned", "NoCascade" };
        var columns = SolutionXml.Text("tst_Code")
            + SolutionXml.Integer("tst_Rank")
            + string.Concat(lookups.Select(cascade => SolutionXml.Lookup($"tst_{cascade}Id")))
            + SolutionXml.Lookup("tst_ParentId") + SolutionXml.Lookup("tst_AccountId") + SolutionXml.Lookup("tst_ContactId")
            + Number("tst_Serial", "N-{SEQNUM:5}-{RANDSTRING:4}-{DATETIMEUTC:yyyyMMdd}")
            + Date("tst_Moment", 1) + Date("tst_Day", 2) + Date("tst_WallClock", 3);
        var zip = new SolutionZip { UniqueName = "Nodes" }.Table(
            "tst_Node",
            columns,
            SolutionXml.Key("tst_CodeKey", "tst_code") + SolutionXml.Key("tst_PlaceKey", "tst_parentid", "tst_rank"));
        zip.Relationships.AddRange(
            lookups.Select(cascade => Relationship($"tst_node_{cascade}", $"tst_{cascade}Id", "tst_Node", "RemoveLink", cascade)));
        zip.Relationships.Add(Relationship(Parental, "tst_ParentId", "tst_Node", "Cascade", "Cascade"));
        zip.Relationships.Add(Relationship(Referential, "tst_AccountId", "Account", "RemoveLink", "NoCascade"));
        zip.Relationships.Add(Relationship("tst_contact_node", "tst_ContactId", "Contact", "Restrict", "NoCascade"));
        return zip.Build();
    }

    private static string Number(string name, string format) =>
        SolutionXml.Column(
            name, "nvarchar", $"<Format>text</Format><MaxLength>100</MaxLength><AutoNumberFormat>{format}</AutoNumberFormat>");

    private static string Date(string name, int behavior) =>
        SolutionXml.Column(name, "datetime", $"<Format>{(behavior == 2 ? "date" : "datetime")}</Format><Behavior>{behavior}</Behavior>");

    private static string Relationship(string name, string column, string to, string delete, string other) => $"""
        <EntityRelationship Name="{name}"><EntityRelationshipType>OneToMany</EntityRelationshipType><IsHierarchical>0</IsHierarchical>
          <ReferencingEntityName>tst_Node</ReferencingEntityName><ReferencedEntityName>{to}</ReferencedEntityName>
          <CascadeAssign>{other}</CascadeAssign><CascadeDelete>{delete}</CascadeDelete><CascadeReparent>{other}</CascadeReparent>
          <CascadeShare>{other}</CascadeShare><CascadeUnshare>{other}</CascadeUnshare>
          <ReferencingAttributeName>{column}</ReferencingAttributeName></EntityRelationship>
        """;
}
