using System;
using System.IO;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Solutions;

/// <summary>
/// Roles of connections in packages, as the published schema describes them (CustomizationsSolution.xsd, ConnectionRolesType): components
/// of type 63. https://learn.microsoft.com/power-apps/developer/data-platform/describe-relationship-entities-connection-roles.
/// </summary>
[Capability("Solutions", "Connection roles")]
[Trait(Category.Name, Category.Slow)]
public abstract class ConnectionRoleImportSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const string Vendor = "0a9d8c7b-0000-0000-0000-000000000001";
    private const string Buyer = "0a9d8c7b-0000-0000-0000-000000000002";

    [SkippableFact]
    public void Roles_with_their_tables_and_matches_take_effect()
    {
        Import(Package(Role(Vendor, "Vendor", "tst_a") + Role(Buyer, "Buyer"), Pair));

        var (thing, account) = (new EntityReference("tst_a", Add("tst_a", ("tst_name", "one"))), Account());
        var role = Admin.Retrieve("connectionrole", new Guid(Vendor), new Microsoft.Xrm.Sdk.Query.ColumnSet(true));
        Assert.Equal(("Vendor", "Business", true), (role["name"], role.FormattedValues["category"], role["ismanaged"]));
        Add("connection", ("record1id", thing), ("record1roleid", Reference(Vendor)), ("record2id", account), ("record2roleid", Reference(Buyer)));
        Assert.Equal(
            DataverseErrorCode.ConnectionRoleNotValidForObjectType,
            Fault(() => Add("connection", ("record1id", thing), ("record2id", account), ("record2roleid", Reference(Vendor)))).ErrorCode);
    }

    [SkippableFact]
    public void Later_version_changes_roles_and_an_upgrade_removes_those_that_it_lacks()
    {
        Import(Package(Role(Vendor, "Vendor", "tst_a") + Role(Buyer, "Buyer"), Pair));
        var connection = Add("connection", ("record1id", Account()), ("record2id", Account()), ("record2roleid", Reference(Buyer)));

        Import(Package(Role(Vendor, "Seller") + Role(Buyer, "Buyer"), Pair, "1.1.0.0"));
        Assert.Equal("Seller", Single("connectionrole", "connectionroleid", new Guid(Vendor))["name"]);
        Assert.Empty(Rows("connectionroleobjecttypecode"));
        Assert.Single(Rows("connectionroleassociation"));

        Upgrade(Package(Role(Vendor, "Seller"), string.Empty, "2.0.0.0"));
        Assert.Equal("Seller", Assert.Single(Rows("connectionrole"))["name"]);
        Assert.Empty(Rows("connectionroleassociation"));
        Assert.False(Single("connection", "connectionid", connection).Contains("record2roleid"));

        Uninstall();
        Assert.Empty(Rows("connectionrole"));
        Assert.Equal(2, Rows("connection").Count);
    }

    [SkippableFact]
    public void Table_and_match_that_are_not_there_are_refused_or_left_out()
    {
        var zip = Package(Role(Vendor, "Vendor", "tst_gone"), Pair);

        var message = Fault(() => Import(zip)).Message;
        Assert.Contains("connection role Vendor: there is no table 'tst_gone'.", message, StringComparison.Ordinal);
        Assert.Contains($"there is no connection role {Buyer}.", message, StringComparison.Ordinal);

        Assert.Equal(
            [
                "The table tst_gone of connection role Vendor is left out: its table is not here.",
                $"The match of connection roles {Vendor} and {Buyer} is left out: there is no connection role {Buyer}.",
            ],
            Organization.ImportSolution(new MemoryStream(zip.Build()), new ImportOptions { SkipUnsupported = true }));
        Assert.Equal(
            DataverseErrorCode.ConnectionRoleNotValidForObjectType,
            Fault(() => Add("connection", ("record1id", Account()), ("record2id", Account()), ("record1roleid", Reference(Vendor)))).ErrorCode);
    }

    [SkippableFact]
    public void Table_of_a_package_that_is_not_enabled_for_connections_cannot_be_connected()
    {
        Import(Package(Role(Vendor, "Vendor"), string.Empty, isEnabled: false));

        Fault(() => Add("connection", ("record1id", new EntityReference("tst_a", Add("tst_a", ("tst_name", "one")))), ("record2id", Account())));
    }

    private const string Pair = $"""
        <ConnectionRoleAssociation><connectionroleid>{Vendor}</connectionroleid><associatedconnectionroleid>{Buyer}</associatedconnectionroleid></ConnectionRoleAssociation>
        """;

    private EntityReference Account() => new("account", Add("account", ("name", "Contoso")));

    private static EntityReference Reference(string role) => new("connectionrole", new Guid(role));

    private static string Role(string id, string name, params string[] tables) => $$"""
        <ConnectionRole><connectionroleid>{{{id}}}</connectionroleid><name>{{name}}</name><category>1</category><description>d</description>
          <IsCustomizable>1</IsCustomizable><IntroducedVersion>1.0</IntroducedVersion><ConnectionRoleObjectTypeCodes>{{string.Concat(tables.Select(Type))}}</ConnectionRoleObjectTypeCodes></ConnectionRole>
        """;

    private static string Type(string table) => $$"""
        <ConnectionRoleObjectTypeCode><connectionroleobjecttypecodeid>{0a9d8c7b-0000-0000-0000-000000000003}</connectionroleobjecttypecodeid><associatedobjecttypecode>{{table}}</associatedobjecttypecode></ConnectionRoleObjectTypeCode>
        """;

    private static SolutionZip Package(string roles, string matches, string version = "1.0.0.0", bool isEnabled = true)
    {
        var zip = Managed(version).Table("tst_A").Section(
            "ConnectionRoles", $"<ConnectionRoles>{roles}</ConnectionRoles><ConnectionRoleAssociations>{matches}</ConnectionRoleAssociations>");
        foreach (var id in new[] { Vendor, Buyer }.Where(id => roles.Contains(id, StringComparison.Ordinal)))
        {
            zip.Root($$"""type="63" id="{{{id}}}" behavior="0" """);
        }

        zip.Entities[0] = zip.Entities[0].Replace(
            "<attributes>", $"<IsConnectionsEnabled>{(isEnabled ? 1 : 0)}</IsConnectionsEnabled><attributes>", StringComparison.Ordinal);
        return zip;
    }
}

public sealed class ConnectionRoleImportInMemory(InMemoryEnvironment environment) : ConnectionRoleImportSpecification<InMemoryEnvironment>(environment);

public sealed class ConnectionRoleImportOnFile(FileEnvironment environment) : ConnectionRoleImportSpecification<FileEnvironment>(environment);

public sealed class ConnectionRoleImportLive(LiveEnvironment environment) : ConnectionRoleImportSpecification<LiveEnvironment>(environment);

public sealed class ConnectionRoleImportOverHttp(OverHttpEnvironment environment)
    : ConnectionRoleImportSpecification<OverHttpEnvironment>(environment);
