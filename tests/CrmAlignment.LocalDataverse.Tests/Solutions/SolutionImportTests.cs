using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.BaseTables;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Import;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using System.ServiceModel;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Solutions;

public sealed class SolutionImportTests : IDisposable
{
    private const string Update = "20bebb1b-ea3e-db11-86a7-000a3a5473e8";
    private const string TypeId = "7a1b2c3d-0000-0000-0000-000000000002";
    private const string StepId = "7a1b2c3d-0000-0000-0000-000000000003";
    private static readonly DateTime Now = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);
    private readonly OrganizationStore _store = OrganizationStore.OpenInMemory(PlatformCatalog.Instance);

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Run_adds_tables_columns_choices_relationships_and_keys()
    {
        var zip = new SolutionZip()
            .Table("tst_Handover", SolutionXml.Lookup("tst_LeadId") + SolutionXml.Currency() + SolutionXml.Money("tst_Cost"), SolutionXml.Key("tst_ByName", "tst_name"))
            .Extension("Lead", SolutionXml.Choice("tst_Stage", "tst_stage"))
            .Root("""type="9" schemaName="tst_stage" """);
        zip.Relationships.Add(SolutionXml.Relationship("tst_lead_handover", "tst_Handover", "tst_LeadId", "Lead", "Cascade"));
        zip.Relationships.Add(SolutionXml.Relationship("TransactionCurrency_tst_Handover", "tst_Handover", "TransactionCurrencyId", "TransactionCurrency"));
        zip.Sections.Add("<optionsets>" + SolutionXml.GlobalChoice("tst_stage", (727000000, "Inquiry"), (727000001, "Nurture")) + "</optionsets>");

        var summary = Import(zip);

        Assert.Equal(["tst_handover"], summary.NewTables);
        Assert.Equal(["lead.tst_stage"], summary.NewColumns);
        var table = _store.Catalog.Table("tst_handover");
        Assert.True(table.IsUserOwned);
        Assert.Equal("tst_name", table.PrimaryNameColumn);
        Assert.Equal("lead", Assert.Single(table.Column("tst_leadid").Targets));
        Assert.Equal("tst_cost", table.Column("tst_cost_base").BaseOf);
        Assert.NotNull(table.FindColumn("versionnumber"));
        Assert.Equal(1, table.Column("statecode").Choice!.Options[0].DefaultStatus);
        Assert.Equal(2, _store.Catalog.Column("lead", "tst_stage").Choice!.Options.Length);
        Assert.Equal(CascadeType.Cascade, _store.Catalog.ChildrenOf("lead").Single(r => r.SchemaName == "tst_lead_handover").Cascade.Delete);
        Assert.Equal("tst_byname", table.Keys.Single().LogicalName);
    }

    [Fact]
    public void Run_registers_assembly_type_step_and_image_under_the_ids_of_the_package()
    {
        Import(WithPlugin());

        using var read = _store.BeginRead();
        var step = read.Retrieve("sdkmessageprocessingstep", new Guid(StepId))!;
        Assert.Equal(new RowReference("sdkmessage", new Guid(Update)), step["sdkmessageid"]);
        Assert.Equal(new RowReference("plugintype", new Guid(TypeId)), step["eventhandler"]);
        Assert.Equal((20, 0, "subject,companyname"), (step["stage"], step["mode"], step["filteringattributes"]));
        var filter = ((RowReference)step["sdkmessagefilterid"]!).Id;
        Assert.Equal("lead", read.Retrieve("sdkmessagefilter", filter)!["primaryobjecttypecode"]);
        Assert.Equal("Tiny.OnLead", read.Retrieve("plugintype", new Guid(TypeId))!["typename"]);
        var image = Assert.Single(read.Find("sdkmessageprocessingstepimage", new Dictionary<string, object?> { ["entityalias"] = "Before" }));
        Assert.Equal("statecode", read.Retrieve("sdkmessageprocessingstepimage", image)!["attributes"]);
        Assert.Single(read.Find("importjob", new Dictionary<string, object?> { ["solutionname"] = "TestSolution" }));
    }

    [Fact]
    public void Run_writes_privileges_of_new_tables_and_roles_with_depths()
    {
        var zip = new SolutionZip().Table("tst_A");
        zip.Roles.Add("""
            <Role id="{346c8295-a669-f011-bec2-00224823101f}" name="Tester"><RolePrivileges>
              <RolePrivilege name="prvReadtst_A" level="Deep" /><RolePrivilege name="prvCreatetst_A" level="Basic" /></RolePrivileges></Role>
            """);
        zip.Root("""type="20" id="{346c8295-a669-f011-bec2-00224823101f}" """);

        Import(zip);

        using var read = _store.BeginRead();
        var privileges = read.Find("privilege", new Dictionary<string, object?>()).Select(id => (string)read.Retrieve("privilege", id)!["name"]!);
        Assert.Equal(
            ["prvAppendTotst_A", "prvAppendtst_A", "prvAssigntst_A", "prvCreatetst_A", "prvDeletetst_A", "prvReadtst_A", "prvSharetst_A", "prvWritetst_A"],
            privileges.Where(name => name.EndsWith("tst_A", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var links = read.Find("roleprivileges", new Dictionary<string, object?> { ["roleid"] = new Guid("346c8295-a669-f011-bec2-00224823101f") });
        Assert.Equal([1, 4], links.Select(id => (int)read.Retrieve("roleprivileges", id)!["privilegedepthmask"]!).Order());
    }

    [Fact]
    public void Run_writes_custom_apis_and_environment_variables()
    {
        var zip = WithPlugin()
            .Part("customapis/tst_Do/customapi.xml", $"""
                <customapi uniquename="tst_Do"><allowedcustomprocessingsteptype>0</allowedcustomprocessingsteptype><bindingtype>0</bindingtype>
                  <displayname default="Do"><label description="Do" languagecode="1033" /></displayname><isfunction>0</isfunction><isprivate>0</isprivate><name>tst_Do</name>
                  <plugintypeid><plugintypeexportkey>{TypeId}</plugintypeexportkey></plugintypeid></customapi>
                """)
            .Part("customapis/tst_Do/customapirequestparameters/Count/customapirequestparameter.xml", """
                <customapirequestparameter uniquename="Count"><isoptional>1</isoptional><name>tst_Do.Count</name><type>7</type></customapirequestparameter>
                """)
            .Part("customapis/tst_Do/customapiresponseproperties/Done/customapiresponseproperty.xml", """
                <customapiresponseproperty uniquename="Done"><name>tst_Do.Done</name><type>0</type></customapiresponseproperty>
                """)
            .Part("environmentvariabledefinitions/tst_Zone/environmentvariabledefinition.xml", """
                <environmentvariabledefinition schemaname="tst_Zone"><defaultvalue>UTC</defaultvalue><displayname default="Zone" /><isrequired>0</isrequired><type>100000000</type></environmentvariabledefinition>
                """);

        Import(zip);

        using var read = _store.BeginRead();
        var api = read.Retrieve("customapi", Assert.Single(read.Find("customapi", new Dictionary<string, object?> { ["uniquename"] = "tst_Do" })))!;
        Assert.Equal(new RowReference("plugintype", new Guid(TypeId)), api["plugintypeid"]);
        Assert.Equal("tst_Do", read.Retrieve("sdkmessage", ((RowReference)api["sdkmessageid"]!).Id)!["name"]);
        var parameter = read.Retrieve("customapirequestparameter", Assert.Single(read.Find("customapirequestparameter", new Dictionary<string, object?>())))!;
        Assert.Equal(("Count", 7, true), (parameter["uniquename"], parameter["type"], parameter["isoptional"]));
        Assert.Single(read.Find("customapiresponseproperty", new Dictionary<string, object?>()));
        var variable = read.Retrieve("environmentvariabledefinition", Assert.Single(read.Find("environmentvariabledefinition", new Dictionary<string, object?>())))!;
        Assert.Equal(("tst_Zone", "UTC", "Zone"), (variable["schemaname"], variable["defaultvalue"], variable["displayname"]));
    }

    [Fact]
    public void Run_keeps_rows_and_adds_columns_when_a_higher_version_follows()
    {
        Import(new SolutionZip().Table("tst_A"));
        var id = Guid.NewGuid();
        Write(store => store.Insert("tst_a", new Dictionary<string, object?> { ["tst_aid"] = id, ["tst_name"] = "kept" }));

        var summary = Import(new SolutionZip { Version = "1.1.0.0" }.Table("tst_A", SolutionXml.Integer("tst_Score")).Table("tst_B"));

        Assert.Equal(new Version(1, 0, 0, 0), summary.FromVersion);
        Assert.Equal(["tst_a.tst_score"], summary.NewColumns);
        Assert.Equal(["tst_b"], summary.NewTables);
        using var read = _store.BeginRead();
        Assert.Equal("kept", read.Retrieve("tst_a", id)!["tst_name"]);
    }

    [Fact]
    public void Run_replaces_steps_and_removes_those_the_new_version_lacks()
    {
        Import(WithPlugin());
        var next = new SolutionZip { Version = "1.0.0.1" }.Part("PluginAssemblies/Tiny/Tiny.dll", TinyPluginAssembly.Emit("Tiny.OnLead"));
        next.Sections.Add(SolutionXml.Assembly((TypeId, "Tiny.OnLead")));
        next.Sections.Add("<SdkMessageProcessingSteps>" + SolutionXml.Step("7a1b2c3d-0000-0000-0000-000000000009", TypeId, "Tiny.OnLead", Update, "lead", 40) + "</SdkMessageProcessingSteps>");

        Import(next);

        using var read = _store.BeginRead();
        Assert.False(read.Exists("sdkmessageprocessingstep", new Guid(StepId)));
        Assert.Empty(read.Find("sdkmessageprocessingstepimage", new Dictionary<string, object?>()));
        Assert.True(read.Exists("sdkmessageprocessingstep", new Guid("7a1b2c3d-0000-0000-0000-000000000009")));
    }

    [Fact]
    public void Run_changes_nothing_when_the_same_version_is_imported_again()
    {
        Import(WithPlugin());
        var before = Counts();
        var summary = Import(WithPlugin());
        Assert.Empty(summary.NewTables);
        Assert.Empty(summary.NewColumns);
        Assert.Equal(before, Counts());
    }

    [Fact]
    public void Run_refuses_an_older_version()
    {
        Import(new SolutionZip { Version = "2.0.0.0" });
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Import(new SolutionZip { Version = "1.9.0.0" }));
        Assert.Equal(DataverseErrorCode.ImportSolutionError, fault.Detail.ErrorCode);
        Assert.Contains("installed in version 2.0.0.0, and the package has the older version 1.9.0.0", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, DataverseErrorCode.ImportSolutionUnmanagedToManagedMismatch)]
    [InlineData(false, DataverseErrorCode.ImportSolutionManagedToUnmanagedMismatch)]
    public void Run_refuses_a_change_between_managed_and_unmanaged(bool managedFirst, int code)
    {
        Import(new SolutionZip { Managed = managedFirst });
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Import(new SolutionZip { Managed = !managedFirst }));
        Assert.Equal(code, fault.Detail.ErrorCode);
    }

    [Fact]
    public void Run_names_what_the_organization_lacks_and_leaves_nothing_behind()
    {
        var zip = new SolutionZip().Table("tst_A", SolutionXml.Lookup("tst_GoneId") + SolutionXml.Choice("tst_Kind", "tst_nochoice"));
        zip.Extension("tst_Missing", SolutionXml.Integer("tst_X"));
        zip.Relationships.Add(SolutionXml.Relationship("tst_gone_a", "tst_A", "tst_GoneId", "tst_gone"));

        var error = Assert.Throws<SolutionPackageException>(() => Import(zip));

        Assert.Contains("column tst_a.tst_kind: the global choice 'tst_nochoice' is neither in the package nor in the organization.", error.Message, StringComparison.Ordinal);
        Assert.Contains("table tst_missing: the organization has no such table to add to.", error.Message, StringComparison.Ordinal);
        Assert.Null(_store.Catalog.FindTable("tst_a"));
        using var read = _store.BeginRead();
        Assert.Empty(read.Find("solution", new Dictionary<string, object?> { ["uniquename"] = "TestSolution" }));
    }

    [Fact]
    public void Run_refuses_money_in_a_table_without_a_currency()
    {
        var error = Assert.Throws<SolutionPackageException>(() => Import(new SolutionZip().Table("tst_A", SolutionXml.Money("tst_Cost"))));
        Assert.Contains("column tst_a.tst_cost: it is money, but the table has no transactioncurrencyid and exchangerate.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_refuses_steps_whose_message_table_or_column_is_unknown()
    {
        var zip = WithPlugin(SolutionXml.Step("7a1b2c3d-0000-0000-0000-00000000000a", TypeId, "Tiny.OnLead", "00000000-0000-0000-0000-0000000000ff", "lead")
            + SolutionXml.Step("7a1b2c3d-0000-0000-0000-00000000000b", TypeId, "Tiny.OnLead", Update, "tst_nowhere")
            + SolutionXml.Step("7a1b2c3d-0000-0000-0000-00000000000c", TypeId, "Tiny.OnLead", Update, "lead", 40, "<FilteringAttributes>tst_none</FilteringAttributes>"));

        var error = Assert.Throws<SolutionPackageException>(() => Import(zip));

        Assert.Contains("no message has the id 00000000-0000-0000-0000-0000000000ff.", error.Message, StringComparison.Ordinal);
        Assert.Contains("its table 'tst_nowhere' is neither in the package nor in the organization.", error.Message, StringComparison.Ordinal);
        Assert.Contains("the table 'lead' has no column 'tst_none'.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_refuses_an_assembly_that_is_not_what_the_package_says()
    {
        var zip = new SolutionZip().Part("PluginAssemblies/Tiny/Tiny.dll", TinyPluginAssembly.Emit("Tiny.Other"));
        zip.Sections.Add(SolutionXml.Assembly((TypeId, "Tiny.OnLead"), ("7a1b2c3d-0000-0000-0000-00000000000d", "Tiny.NotAPlugin"))
            .Replace("FullName=\"Tiny.Plugins, Version=1.0.0.0", "FullName=\"Tiny.Plugins, Version=1.0.0.1", StringComparison.Ordinal));

        var error = Assert.Throws<SolutionPackageException>(() => Import(zip));

        Assert.Contains($"but the dll is '{TinyPluginAssembly.FullName}'", error.Message, StringComparison.Ordinal);
        Assert.Contains("plug-in type Tiny.OnLead: the dll has no such type.", error.Message, StringComparison.Ordinal);
        Assert.Contains("plug-in type Tiny.NotAPlugin: it is abstract, or neither implements IPlugin", error.Message, StringComparison.Ordinal);
    }

    private static SolutionZip WithPlugin(string moreSteps = "")
    {
        var zip = new SolutionZip().Part("PluginAssemblies/Tiny/Tiny.dll", TinyPluginAssembly.Emit("Tiny.OnLead"));
        zip.Sections.Add(SolutionXml.Assembly((TypeId, "Tiny.OnLead")));
        var details = """
            <FilteringAttributes>subject,companyname</FilteringAttributes>
            <SdkMessageProcessingStepImages><SdkMessageProcessingStepImage Name="Before">
              <SdkMessageProcessingStepImageId>{7a1b2c3d-0000-0000-0000-000000000004}</SdkMessageProcessingStepImageId>
              <Attributes>statecode</Attributes><EntityAlias>Before</EntityAlias><ImageType>0</ImageType><MessagePropertyName>Target</MessagePropertyName>
            </SdkMessageProcessingStepImage></SdkMessageProcessingStepImages>
            """;
        zip.Sections.Add("<SdkMessageProcessingSteps>" + SolutionXml.Step(StepId, TypeId, "Tiny.OnLead", Update, "lead", 20, details) + moreSteps + "</SdkMessageProcessingSteps>");
        return zip;
    }

    private ImportSummary Import(SolutionZip zip)
    {
        var package = SolutionPackage.Read(zip.Build());
        using var transaction = _store.BeginWrite();
        var context = new ImportContext(Guid.NewGuid(), Now, Guid.NewGuid(), Guid.NewGuid(), ["Create", "Update", "Delete", "QualifyLead"], new Guid("11111111-0000-0000-0000-000000000001"));
        var summary = SolutionImport.Run(transaction, package, context);
        transaction.Commit();
        return summary;
    }

    private void Write(Action<StoreTransaction> work)
    {
        using var transaction = _store.BeginWrite();
        work(transaction);
        transaction.Commit();
    }

    private string Counts()
    {
        using var read = _store.BeginRead();
        var tables = _store.Catalog.Tables.Select(table => (table.LogicalName, Rows: read.Find(table.LogicalName, new Dictionary<string, object?>()).Count));
        return string.Join(' ', tables.Where(table => table.Rows > 0).OrderBy(table => table.LogicalName, StringComparer.Ordinal));
    }
}
