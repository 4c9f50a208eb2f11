using System;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Solutions;

/// <summary>https://learn.microsoft.com/power-platform/alm/solution-concepts-alm and /power-platform/alm/removing-dependencies.</summary>
[Capability("Solutions", "Uninstall")]
[Trait(Category.Name, Category.Slow)]
public abstract class UninstallSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableFact]
    public void Managed_solution_takes_its_tables_columns_rows_and_registrations_along()
    {
        const string Role = "346c8295-a669-f011-bec2-00224823101f";
        var zip = Managed().Table("tst_A", SolutionXml.Lookup("tst_LeadId"), SolutionXml.Key("tst_ByName", "tst_name"))
            .Extension("Lead", SolutionXml.Choice("tst_Stage", "tst_stage"))
            .Root("""type="9" schemaName="tst_stage" """).Root($$"""type="20" id="{{{Role}}}" """)
            .Relationship(SolutionXml.Relationship("tst_lead_a", "tst_A", "tst_LeadId", "Lead", "Restrict"))
            .Relationship(SolutionXml.ManyToMany("tst_A_Lead", "tst_A", "Lead"))
            .Section("optionsets", SolutionXml.GlobalChoice("tst_stage", (727000000, "Inquiry")))
            .Plugins([(TypeId, "Tiny.Refuse")], StepOn("lead", "Tiny.Refuse"))
            .Inside("tst_A", SolutionXml.View("6a1b2c3d-0000-0000-0000-000000000001", "tst_a", "All", "tst_name"));
        zip.Roles.Add($$"""
            <Role id="{{{Role}}}" name="Tester"><RolePrivileges>
              <RolePrivilege name="prvReadtst_A" level="Global" /></RolePrivileges></Role>
            """);
        var before = Organization.Catalog.Tables.Select(table => table.LogicalName).ToHashSet();
        var privileges = Rows("privilege").Count;
        Import(zip);
        Assert.True(Rows("privilege").Count > privileges);
        Add("businessunit", ("name", "Below"),
            ("parentbusinessunitid", new EntityReference("businessunit", Organization.RootBusinessUnitId)));
        Assert.Equal(2, Rows("role", "name", "Tester").Count);
        var lead = Add("lead", ("subject", "kept"), ("tst_stage", new OptionSetValue(727000000)));
        var row = Add("tst_a", ("tst_name", "gone"), ("tst_leadid", new EntityReference("lead", lead)));
        Admin.Associate("tst_a", row, new Relationship("tst_A_Lead"), [new EntityReference("lead", lead)]);

        Uninstall();

        Assert.Equal(before, Organization.Catalog.Tables.Select(table => table.LogicalName).ToHashSet());
        Assert.Null(Organization.Catalog.Table("lead").FindColumn("tst_stage"));
        Assert.Null(Organization.Catalog.FindGlobalChoice("tst_stage"));
        Assert.Equal(DataverseErrorCode.QueryBuilderNoEntity, Fault(() => Rows("tst_a")).ErrorCode);
        foreach (var table in new[] { "solutioncomponent", "sdkmessageprocessingstep", "plugintype", "pluginassembly", "savedquery" })
        {
            Assert.Empty(Rows(table));
        }

        Assert.Empty(Rows("role", "name", "Tester"));
        Assert.DoesNotContain(Rows("privilege"), privilege => ((string)privilege["name"]).EndsWith("tst_A", StringComparison.Ordinal));
        Assert.Equal("kept", Admin.Retrieve("lead", lead, new ColumnSet(true))["subject"]);
        Admin.Update(Row("lead", ("leadid", lead), ("subject", "no step any more")));
        Admin.Delete("lead", lead);
    }

    [SkippableFact]
    public void Uninstalled_solution_can_be_installed_again_and_is_empty()
    {
        Import(Managed().Table("tst_A", SolutionXml.Integer("tst_Score")));
        Add("tst_a", ("tst_score", 1));

        Uninstall();
        Import(Managed().Table("tst_A", SolutionXml.Text("tst_Score")));

        Assert.Empty(Rows("tst_a"));
        Add("tst_a", ("tst_score", "text now"));
    }

    [SkippableFact]
    public void Rows_of_other_tables_that_point_at_rows_of_a_removed_table_stay_without_the_reference()
    {
        var zip = Managed().Table("tst_A")
            .Relationship(SolutionXml.Relationship("tst_A_Annotations", "Annotation", "ObjectId", "tst_A", "Cascade"))
            .Relationship(SolutionXml.Relationship("tst_A_Tasks", "Task", "RegardingObjectId", "tst_A", "RemoveLink"));
        Import(zip);
        var subject = new EntityReference("tst_a", Add("tst_a", ("tst_name", "gone")));
        var task = Add("task", ("subject", "t"), ("regardingobjectid", subject));
        var other = Add("annotation", ("subject", "other"), ("objectid", new EntityReference("lead", Add("lead", ("subject", "l")))));
        Add("annotation", ("subject", "gone"), ("objectid", subject));

        Uninstall();

        Assert.False(Admin.Retrieve("task", task, new ColumnSet(true)).Contains("regardingobjectid"));
        Assert.Equal([other], Rows("annotation").Select(note => note.Id));
        Assert.DoesNotContain("tst_a", Organization.Catalog.Column("annotation", "objectid").Targets);
    }

    [SkippableFact]
    public void Shares_of_removed_rows_go_and_others_stay()
    {
        Import(Managed().Table("tst_A"));
        var user = new EntityReference("systemuser",
            Add("systemuser", ("lastname", "Reader"), ("domainname", "reader@example.org"),
                ("businessunitid", new EntityReference("businessunit", Organization.RootBusinessUnitId))));
        var lead = Add("lead", ("subject", "shared"));
        var gone = Add("tst_a", ("tst_name", "gone"));
        foreach (var target in new[] { new EntityReference("lead", lead), new EntityReference("tst_a", gone) })
        {
            Admin.Execute(new GrantAccessRequest
            {
                Target = target,
                PrincipalAccess = new PrincipalAccess { Principal = user, AccessMask = AccessRights.ReadAccess }
            });
        }

        Uninstall();

        Assert.Equal(lead, Rows("principalobjectaccess").Single()["objectid"]);
    }

    [SkippableFact]
    public void Unmanaged_solution_leaves_its_components()
    {
        Import(new SolutionZip().Table("tst_A").Plugins([(TypeId, "Tiny.Refuse")], StepOn("tst_a", "Tiny.Refuse")));
        var id = Add("tst_a", ("tst_name", "kept"));

        Uninstall();

        Assert.Empty(Rows("solution", "uniquename", "TestSolution"));
        Assert.Equal("kept", Admin.Retrieve("tst_a", id, new ColumnSet(true))["tst_name"]);
        Assert.Equal("Update", Fault(() => Admin.Update(Row("tst_a", ("tst_aid", id), ("tst_name", "new")))).Message);
    }

    [SkippableFact]
    public void Component_that_exists_unmanaged_outlives_the_managed_solution()
    {
        Import(new SolutionZip { UniqueName = "Plain" }.Table("tst_A"));
        Import(Managed().Table("tst_A"));
        Uninstall("Plain");

        Uninstall();

        Assert.NotNull(Organization.Catalog.FindTable("tst_a"));
    }

    // https://learn.microsoft.com/power-platform/alm/dependency-tracking-solution-components
    [SkippableFact]
    public void Solution_that_others_need_is_refused_and_the_dependencies_can_be_listed()
    {
        var view = new Guid("6a1b2c3d-0000-0000-0000-000000000001");
        Import(Managed().Table("tst_A").Extension("Lead", SolutionXml.Integer("tst_Score")));
        Import(Managed(name: "Lookups").Table("tst_B", SolutionXml.Lookup("tst_AId"))
            .Relationship(SolutionXml.Relationship("tst_a_b", "tst_B", "tst_AId", "tst_A")));
        Add("savedquery", ("savedqueryid", view), ("name", "By score"), ("returnedtypecode", "lead"), ("querytype", 0),
            ("fetchxml", "<fetch><entity name='lead'><attribute name='tst_score'/></entity></fetch>"));

        var fault = Fault(() => Uninstall());
        var found = ((RetrieveDependenciesForUninstallResponse)Admin.Execute(
            new RetrieveDependenciesForUninstallRequest { SolutionUniqueName = "TestSolution" })).EntityCollection.Entities;

        Assert.Equal(DataverseErrorCode.CannotUninstallWithDependencies, fault.ErrorCode);
        Assert.Contains("Relationship 'tst_a_b' needs Table 'tst_a'.", fault.Message, StringComparison.Ordinal);
        Assert.Contains("View 'By score' needs Column 'lead.tst_score'.", fault.Message, StringComparison.Ordinal);
        Assert.Equal([10, 26], found.Select(row => row.GetAttributeValue<OptionSetValue>("dependentcomponenttype").Value).Order());
        Assert.NotNull(Organization.Catalog.FindTable("tst_a"));
        Uninstall("Lookups");
        Admin.Delete("savedquery", view);
        Uninstall();
    }

    // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrievedependenciesfordeleterequest
    [SkippableFact]
    public void Dependencies_of_one_component_can_be_listed_from_either_side()
    {
        Import(Managed().Table("tst_A", SolutionXml.Integer("tst_Score"))
            .Plugins([(TypeId, "Tiny.OnA")],
                SolutionXml.Step(StepId, TypeId, "Tiny.OnA", Update, "tst_a", 40, "<FilteringAttributes>tst_score</FilteringAttributes>")));
        var column = ((RetrieveAttributeResponse)Admin.Execute(
            new RetrieveAttributeRequest { EntityLogicalName = "tst_a", LogicalName = "tst_score" })).AttributeMetadata.MetadataId!.Value;

        var forDelete = ((RetrieveDependenciesForDeleteResponse)Admin.Execute(
            new RetrieveDependenciesForDeleteRequest { ComponentType = 2, ObjectId = column })).EntityCollection;
        var dependents = ((RetrieveDependentComponentsResponse)Admin.Execute(
            new RetrieveDependentComponentsRequest { ComponentType = 2, ObjectId = column })).EntityCollection;
        var required = ((RetrieveRequiredComponentsResponse)Admin.Execute(
            new RetrieveRequiredComponentsRequest { ComponentType = 92, ObjectId = new Guid(StepId) })).EntityCollection;

        Assert.Equal(new Guid(StepId), forDelete.Entities.Single()["dependentcomponentobjectid"]);
        Assert.Equal(new Guid(StepId), dependents.Entities.Single()["dependentcomponentobjectid"]);
        Assert.Equal([1, 2, 90], required.Entities.Select(row => row.GetAttributeValue<OptionSetValue>("requiredcomponenttype").Value)
            .Order());
    }

    [SkippableFact]
    public void Dependencies_are_read_by_the_messages_for_them_alone()
    {
        Environment.RequireLocal("the platform has them as rows");

        Assert.Equal(DataverseErrorCode.NotSupported, Fault(() => Service.RetrieveMultiple(new QueryExpression("dependency"))).ErrorCode);
        Assert.Contains("'dependency'", Fault(() => Service.Retrieve("dependency", Guid.NewGuid(), new ColumnSet(true))).Message, StringComparison.Ordinal);
        Assert.Equal(DataverseErrorCode.NotSupported, Fault(() => Fetch(
            "<fetch><entity name='solutioncomponent'><link-entity name='dependency' from='dependentcomponentobjectid' to='objectid'/></entity></fetch>")).ErrorCode);
        Assert.Equal(DataverseErrorCode.MessageNotOfTable, Fault(() => Service.Delete("dependency", Guid.NewGuid())).ErrorCode);
    }

    [SkippableFact]
    public void Component_that_was_deleted_by_hand_is_no_part_of_the_solution_any_more()
    {
        Import(Managed().Table("tst_A").Inside("tst_A", SolutionXml.View("6a1b2c3d-0000-0000-0000-000000000001", "tst_a", "All", "tst_name")));
        Assert.Single(Rows("solutioncomponent", "componenttype", 26));

        Admin.Delete("savedquery", new Guid("6a1b2c3d-0000-0000-0000-000000000001"));

        Assert.Empty(Rows("solutioncomponent", "componenttype", 26));
        Uninstall();
    }

    [SkippableFact]
    public void Failed_uninstall_inside_a_transaction_undoes_all_of_it()
    {
        Import(Managed().Table("tst_A"));
        var id = Single("solution", "uniquename", "TestSolution").Id;

        Fault(() => Admin.Execute(new ExecuteTransactionRequest
        {
            Requests =
            [
                new DeleteRequest { Target = new EntityReference("solution", id) },
                new DeleteRequest { Target = new EntityReference("lead", Guid.NewGuid()) },
            ],
        }));

        Add("tst_a", ("tst_name", "still here"));
        Assert.Equal("1.0.0.0", Single("solution", "uniquename", "TestSolution")["version"]);
    }

    [SkippableFact]
    public async Task Requests_under_way_see_a_solution_whole_or_not_at_all()
    {
        var service = Admin;
        var zip = Managed().Table("tst_A", SolutionXml.Integer("tst_Score")).Plugins([(TypeId, "Tiny.OnA")], StepOn("tst_a", "Tiny.OnA"));
        var changes = Task.Run(() =>
        {
            for (var round = 0; round < 8; round++)
            {
                Import(zip);
                Uninstall();
            }
        });
        var done = 0;
        while (!changes.IsCompleted)
        {
            Use(service);
            done++;
        }

        await changes;
        Assert.True(done > 0);
    }

    private static void Use(IOrganizationService service)
    {
        try
        {
            var id = service.Create(new Entity("tst_a") { ["tst_name"] = "x", ["tst_score"] = 1 });
            service.Update(new Entity("tst_a", id) { ["tst_score"] = 2 });
            service.RetrieveMultiple(new QueryExpression("tst_a") { ColumnSet = new ColumnSet(true) });
        }
        catch (System.ServiceModel.FaultException<OrganizationServiceFault> fault)
        {
            // Between two of these requests the table may go, or come back without the row.
            Assert.Contains(
                fault.Detail.ErrorCode, new[] { DataverseErrorCode.QueryBuilderNoEntity, DataverseErrorCode.ObjectDoesNotExist });
        }
    }
}

public sealed class UninstallInMemory(InMemoryEnvironment environment) : UninstallSpecification<InMemoryEnvironment>(environment);

public sealed class UninstallOnFile(FileEnvironment environment) : UninstallSpecification<FileEnvironment>(environment);

public sealed class UninstallLive(LiveEnvironment environment) : UninstallSpecification<LiveEnvironment>(environment);

public sealed class UninstallOverHttp(OverHttpEnvironment environment) : UninstallSpecification<OverHttpEnvironment>(environment);
