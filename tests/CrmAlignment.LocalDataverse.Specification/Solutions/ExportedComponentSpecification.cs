using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Solutions;

/// <summary>
/// What a package holds of each kind of component
/// (https://learn.microsoft.com/power-platform/alm/solution-concepts-alm#solution-components).
/// </summary>
[Capability("Solutions", "Exported components")]
[Trait(Category.Name, Category.Slow)]
public abstract class ExportedComponentSpecification<TEnvironment>(TEnvironment environment) : ExportingSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const string RoleId = "7a1b2c3d-0000-0000-0000-000000000010";
    private const string ProfileId = "7a1b2c3d-0000-0000-0000-000000000011";
    private const string ResourceId = "7a1b2c3d-0000-0000-0000-000000000012";
    private const string DashboardId = "7a1b2c3d-0000-0000-0000-000000000013";
    private const string ChartId = "7a1b2c3d-0000-0000-0000-000000000014";
    private const string FlowId = "7a1b2c3d-0000-0000-0000-000000000015";
    private const string ConnectionRoleId = "7a1b2c3d-0000-0000-0000-000000000016";
    private const string MatchingRoleId = "7a1b2c3d-0000-0000-0000-000000000017";
    private const string OnDemandId = "7a1b2c3d-0000-0000-0000-000000000018";
    private const string Refuse = "Tiny.RefuseUpdate";

    [SkippableTheory]
    [InlineData("savedquery")]
    [InlineData("savedqueryvisualization")]
    [InlineData("systemform")]
    [InlineData("webresource")]
    [InlineData("role")]
    [InlineData("fieldsecurityprofile")]
    [InlineData("fieldpermission")]
    [InlineData("pluginassembly")]
    [InlineData("plugintype")]
    [InlineData("sdkmessageprocessingstep")]
    [InlineData("sdkmessageprocessingstepimage")]
    [InlineData("customapi")]
    [InlineData("customapirequestparameter")]
    [InlineData("customapiresponseproperty")]
    [InlineData("environmentvariabledefinition")]
    [InlineData("entitymap")]
    [InlineData("attributemap")]
    [InlineData("sitemap")]
    [InlineData("appmodule")]
    [InlineData("workflow")]
    [InlineData("connectionreference")]
    [InlineData("connectionrole")]
    [InlineData("connectionroleobjecttypecode")]
    [InlineData("connectionroleassociation")]
    [InlineData("maskingrule")]
    [InlineData("attributemaskingrule")]
    public void Rows_are_the_same_where_the_package_is_imported(string table)
    {
        Import(Everything());
        using var other = OpenOther();

        ImportInto(other, Export(managed: true));

        string[] besides = table is "sdkmessageprocessingstep" ? ["sdkmessagefilterid"] : [];
        var expected = OfPackage(table, Describe(Admin, table, besides));
        Assert.NotEmpty(expected);
        Assert.Equal(expected, OfPackage(table, Describe(other.AdminService, table, besides)));
    }

    [SkippableFact]
    public void Exported_plugins_run_and_exported_roles_allow()
    {
        Import(Everything());
        using var other = OpenOther();
        ImportInto(other, Export(managed: true));
        var user = other.AdminService.Create(Row("systemuser", ("firstname", "Maria"), ("lastname", "Reader"), ("domainname", "maria@example.com")));
        other.AdminService.Associate("systemuser", user, new Relationship("systemuserroles_association"), [new EntityReference("role", new Guid(RoleId))]);

        var row = other.ServiceFor(user).Create(Row("tst_a", ("tst_name", "mine")));

        Assert.Contains("Update", Fault(() => other.AdminService.Update(new Entity("tst_a", row) { ["tst_name"] = "theirs" })).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Package_of_what_was_imported_is_the_same_wherever_it_is_exported()
    {
        Import(Everything());
        var first = Export();
        using var other = OpenOther();
        ImportInto(other, first);

        var second = ((Microsoft.Crm.Sdk.Messages.ExportSolutionResponse)other.AdminService.Execute(
            new Microsoft.Crm.Sdk.Messages.ExportSolutionRequest { SolutionName = "TestSolution" })).ExportSolutionFile;

        Assert.Equal(Parts(first), Parts(second));
        foreach (var part in Parts(first).Where(name => name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            Assert.Equal(Part(first, part).ToString(), Part(second, part).ToString());
        }
    }

    [SkippableFact]
    public void Table_of_a_business_process_flow_is_one_where_the_package_is_imported()
    {
        Import(ProcessFlowPackage.AddTo(Everything()));
        using var other = OpenOther();

        ImportInto(other, Export(managed: true));

        Assert.Equal(Definition(Admin, "tst_bpf_1"), Definition(other.AdminService, "tst_bpf_1"));
        var table = Part(Export(), "customizations.xml").Descendants("entity").Single(entity => (string?)entity.Attribute("Name") == "tst_bpf_1");
        Assert.Equal("1", table.Element("IsBPFEntity")!.Value);
    }

    [SkippableFact]
    public void Workflow_is_written_with_its_activities()
    {
        Import(Everything());

        var xml = Part(Export(), "customizations.xml").Descendants("Workflow").Single(process => (string?)process.Attribute("Name") == "Ask");

        Assert.Equal("1", xml.Element("OnDemand")!.Value);
        Assert.Contains("Tiny.Tell", PartText(Export(), xml.Element("XamlFileName")!.Value.TrimStart('/')), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Roots_name_what_the_platform_names()
    {
        Import(Everything());

        var roots = Part(Export(), "solution.xml").Descendants("RootComponent").Select(root => (string)root.Attribute("type")!).Distinct();

        Assert.Equal(["1", "20", "29", "60", "61", "62", "63", "70", "80", "91", "92"], roots);
    }

    [SkippableFact]
    public void Values_of_environment_variables_stay_in_the_organization()
    {
        Import(Everything());
        var definition = Single("environmentvariabledefinition", "schemaname", "tst_Limit");
        Add("environmentvariablevalue", ("value", "99"), ("environmentvariabledefinitionid", definition.ToEntityReference()));

        var package = Export();

        Assert.DoesNotContain(Parts(package), part => part.EndsWith(".json", StringComparison.Ordinal) && part.StartsWith("environment", StringComparison.Ordinal));
        Assert.Equal("7", Part(package, "environmentvariabledefinitions/tst_Limit/environmentvariabledefinition.xml").Element("defaultvalue")!.Value);
    }

    [SkippableFact]
    public void Changed_row_is_exported_as_it_is()
    {
        Import(Everything());
        Admin.Update(new Entity("webresource", new Guid(ResourceId)) { ["displayname"] = "Changed" });
        using var other = OpenOther();

        ImportInto(other, Export());

        Assert.Equal("Changed", other.AdminService.Retrieve("webresource", new Guid(ResourceId), new ColumnSet(true))["displayname"]);
    }

    [SkippableFact]
    public void Component_whose_content_is_not_kept_is_refused_by_name()
    {
        var zip = new SolutionZip().Table("tst_A").Part("CanvasApps/tst_visits_0a1b2_DocumentUri.msapp", "x").Section("CanvasApps", """
            <CanvasApp><Name>tst_visits_0a1b2</Name><DisplayName>Visits</DisplayName><DocumentUri>/CanvasApps/tst_visits_0a1b2_DocumentUri.msapp</DocumentUri></CanvasApp>
            """).Root("""type="300" schemaName="tst_visits_0a1b2" behavior="0" """);
        Import(zip);

        var fault = Fault(() => Export());

        Assert.Equal(DataverseErrorCode.ExportSolutionError, fault.ErrorCode);
        Assert.Contains("canvas app 'Visits'", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Document_that_is_no_xml_is_refused_by_name()
    {
        Import(Everything());
        var view = Rows("savedquery").Single();
        Admin.Update(new Entity("savedquery", view.Id) { ["layoutxml"] = "<grid" });

        var fault = Fault(() => Export());

        Assert.Equal(DataverseErrorCode.ExportSolutionError, fault.ErrorCode);
        Assert.Contains("view 'Active'", fault.Message, StringComparison.Ordinal);
        Assert.Contains("layoutxml", fault.Message, StringComparison.Ordinal);
    }

    // Every organization has roles of its own.
    private static string[] OfPackage(string table, string[] rows) =>
        [.. rows.Where(row => table != "role" || row.StartsWith(RoleId, StringComparison.Ordinal))];

    [SkippableTheory]
    [InlineData("content", "no bytes", "web resource 'tst_/script.js'")]
    [InlineData("displayname", "a\u0001b", "XML cannot hold")]
    public void What_no_file_can_hold_is_refused(string column, string value, string expected)
    {
        Import(Everything());
        Admin.Update(new Entity("webresource", new Guid(ResourceId)) { [column] = value });

        var fault = Fault(() => Export());

        Assert.Equal(DataverseErrorCode.ExportSolutionError, fault.ErrorCode);
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    private static SolutionZip Everything()
    {
        var zip = new SolutionZip { Version = "1.5.0.0" }
            .Table("tst_A", SolutionXml.Text("tst_Secret").Replace("<IsSecured>0<", "<IsSecured>1<", StringComparison.Ordinal))
            .Inside("tst_A", SolutionXml.Form("{7a1b2c3d-0000-0000-0000-000000000020}", "Main", "tst_name"))
            .Inside("tst_A", SolutionXml.View("{7a1b2c3d-0000-0000-0000-000000000021}", "tst_a", "Active", "tst_name"))
            .Inside("tst_A", Chart)
            .Part($"WebResources/tst_script{ResourceId}", "alert(1);")
            .Part("Workflows/Tell.json", """{"properties":{}}""")
            .Part("customapis/tst_Do/customapi.xml", Api)
            .Part("customapis/tst_Do/customapirequestparameters/Count/customapirequestparameter.xml", """
                <customapirequestparameter uniquename="Count"><description default="How many" /><displayname default="Count" /><isoptional>1</isoptional><name>tst_Do.Count</name><type>7</type></customapirequestparameter>
                """)
            .Part("customapis/tst_Do/customapiresponseproperties/Done/customapiresponseproperty.xml", """
                <customapiresponseproperty uniquename="Done"><displayname default="Done" /><name>tst_Do.Done</name><logicalentityname>tst_a</logicalentityname><type>5</type></customapiresponseproperty>
                """)
            .Part("environmentvariabledefinitions/tst_Limit/environmentvariabledefinition.xml", """
                <environmentvariabledefinition schemaname="tst_Limit"><defaultvalue>7</defaultvalue><displayname default="Limit" /><isrequired>1</isrequired><type>100000001</type></environmentvariabledefinition>
                """)
            .Part("maskingrules/tst_Hide/maskingrule.xml", """
                <maskingrule name="tst_Hide"><displayname>Hide</displayname><maskedcharacter>*</maskedcharacter><regularexpression>\d</regularexpression></maskingrule>
                """)
            .Part("maskingrules/tst_Hide/attributemaskingrules/tst_a_tst_secret/attributemaskingrule.xml", """
                <attributemaskingrule uniquename="tst_a_tst_secret"><attributelogicalname>tst_secret</attributelogicalname><entityname>tst_a</entityname></attributemaskingrule>
                """)
            .Section("FieldSecurityProfiles", Profile)
            .Section("Dashboards", Dashboard)
            .Section("WebResources", Resource)
            .Section("Workflows", Flow, OnDemand)
            .Section("ConnectionRoles", ConnectionRoles)
            .Part("Workflows/OnDemand.xaml", FormulaXaml.Document(FormulaXaml.Activity("Tiny.Tell", "", "")))
            .Section("connectionreferences", """
                <connectionreference connectionreferencelogicalname="tst_shared"><connectionreferencedisplayname>Shared</connectionreferencedisplayname><connectorid>/providers/x</connectorid></connectionreference>
                """)
            .Section("AppModuleSiteMaps", SiteMap)
            .Section("AppModules", App)
            .Plugins([(TypeId, Refuse)], SolutionXml.Step(StepId, TypeId, Refuse, Update, "tst_a", 20, Details));
        zip.Roles.Add(Role);
        zip.EntityMaps.Add("""
            <EntityMap><EntitySource>lead</EntitySource><EntityTarget>tst_A</EntityTarget><AttributeMaps><AttributeMap><AttributeSource>subject</AttributeSource><AttributeTarget>tst_name</AttributeTarget></AttributeMap></AttributeMaps></EntityMap>
            """);
        zip.Root($$"""type="63" id="{{{ConnectionRoleId}}}" """).Root($$"""type="63" id="{{{MatchingRoleId}}}" """);
        return zip.Root($$"""type="20" id="{{{RoleId}}}" """).Root("""type="61" schemaName="tst_/script.js" """);
    }

    private static readonly string ConnectionRoles = $$"""
        <ConnectionRoles><ConnectionRole><connectionroleid>{{{ConnectionRoleId}}}</connectionroleid><name>Vendor</name><category>1</category><description>Sells</description>
          <ConnectionRoleObjectTypeCodes><ConnectionRoleObjectTypeCode><connectionroleobjecttypecodeid>{7a1b2c3d-0000-0000-0000-000000000019}</connectionroleobjecttypecodeid>
          <associatedobjecttypecode>account</associatedobjecttypecode></ConnectionRoleObjectTypeCode></ConnectionRoleObjectTypeCodes></ConnectionRole>
          <ConnectionRole><connectionroleid>{{{MatchingRoleId}}}</connectionroleid><name>Buyer</name></ConnectionRole></ConnectionRoles>
        <ConnectionRoleAssociations><ConnectionRoleAssociation><connectionroleid>{{{ConnectionRoleId}}}</connectionroleid>
          <associatedconnectionroleid>{{{MatchingRoleId}}}</associatedconnectionroleid></ConnectionRoleAssociation></ConnectionRoleAssociations>
        """;

    private static readonly string OnDemand = $$"""
        <Workflow WorkflowId="{{{OnDemandId}}}" Name="Ask"><XamlFileName>/Workflows/OnDemand.xaml</XamlFileName><Type>1</Type><Category>0</Category><Mode>1</Mode><Scope>4</Scope>
          <OnDemand>1</OnDemand><RunAs>1</RunAs><PrimaryEntity>lead</PrimaryEntity></Workflow>
        """;

    private static readonly string Chart = $$"""
        <Visualizations><visualization><savedqueryvisualizationid>{{{ChartId}}}</savedqueryvisualizationid>
          <datadescription><datadefinition><fetchcollection><fetch><entity name="tst_a" /></fetch></fetchcollection></datadefinition></datadescription>
          <presentationdescription><Chart Palette="None" /></presentationdescription><isdefault>0</isdefault>
          <LocalizedNames><LocalizedName description="By name" languagecode="1033" /></LocalizedNames></visualization></Visualizations>
        """;

    private const string Api = """
        <customapi uniquename="tst_Do"><allowedcustomprocessingsteptype>2</allowedcustomprocessingsteptype><bindingtype>1</bindingtype>
          <boundentitylogicalname>tst_a</boundentitylogicalname><description default="Does it" /><displayname default="Do" />
          <executeprivilegename>prvReadtst_A</executeprivilegename><isfunction>0</isfunction><isprivate>1</isprivate><name>tst_Do</name>
          <plugintypeid><plugintypeexportkey>7a1b2c3d-0000-0000-0000-000000000002</plugintypeexportkey></plugintypeid>
          <workflowsdkstepenabled>0</workflowsdkstepenabled></customapi>
        """;

    private static readonly string Profile = $$"""
        <FieldSecurityProfile name="Readers" description="Read it" fieldsecurityprofileid="{{{ProfileId}}}"><FieldPermissions><FieldPermission>
          <EntityName>tst_a</EntityName><AttributeName>tst_secret</AttributeName><CanRead>4</CanRead><CanUpdate>0</CanUpdate><CanCreate>4</CanCreate>
        </FieldPermission></FieldPermissions></FieldSecurityProfile>
        """;

    private static readonly string Dashboard = $$"""
        <Dashboard><FormId>{{{DashboardId}}}</FormId><IsDefault>1</IsDefault><FormXml><forms type="dashboard"><form><tabs /></form></forms></FormXml>
          <IsTabletEnabled>1</IsTabletEnabled><LocalizedNames><LocalizedName description="Overview" languagecode="1033" /></LocalizedNames></Dashboard>
        """;

    private static readonly string Resource = $$"""
        <WebResource><WebResourceId>{{{ResourceId}}}</WebResourceId><Name>tst_/script.js</Name><DisplayName>Script</DisplayName><Description>What it does</Description>
          <LanguageCode>1033</LanguageCode><WebResourceType>3</WebResourceType><FileName>/WebResources/tst_script{{ResourceId}}</FileName></WebResource>
        """;

    private static readonly string Flow = $$"""
        <Workflow WorkflowId="{{{FlowId}}}" Name="Tell &amp; ask"><JsonFileName>/Workflows/Tell.json</JsonFileName><Type>1</Type><Category>5</Category><Mode>0</Mode><Scope>4</Scope>
          <RunAs>1</RunAs><IsTransacted>1</IsTransacted><PrimaryEntity>none</PrimaryEntity></Workflow>
        """;

    private const string SiteMap = """
        <AppModuleSiteMap><SiteMapUniqueName>tst_App</SiteMapUniqueName><EnableCollapsibleGroups>True</EnableCollapsibleGroups><ShowHome>True</ShowHome><ShowPinned>False</ShowPinned><ShowRecents>True</ShowRecents>
          <SiteMap><Area Id="tst_area"><Group Id="tst_group"><SubArea Id="tst_sub" Entity="tst_a" /></Group></Area></SiteMap>
          <LocalizedNames><LocalizedName description="Map" languagecode="1033" /></LocalizedNames></AppModuleSiteMap>
        """;

    private static readonly string App = $$"""
        <AppModule><UniqueName>tst_App</UniqueName><WebResourceId>{{ResourceId}}</WebResourceId><FormFactor>1</FormFactor><ClientType>4</ClientType><NavigationType>0</NavigationType>
          <AppModuleComponents><AppModuleComponent type="1" schemaName="tst_a" /><AppModuleComponent type="62" schemaName="tst_App" /></AppModuleComponents>
          <AppModuleRoleMaps><Role id="{{{RoleId}}}" /></AppModuleRoleMaps>
          <LocalizedNames><LocalizedName description="App" languagecode="1033" /></LocalizedNames></AppModule>
        """;

    private static readonly string Role = $$"""
        <Role id="{{{RoleId}}}" name="Worker" isinherited="1"><RolePrivileges><RolePrivilege name="prvReadtst_A" level="Local" />
          <RolePrivilege name="prvCreatetst_A" level="Basic" /><RolePrivilege name="prvPrint" level="Global" /></RolePrivileges></Role>
        """;

    private const string Details = """
        <Configuration>loud</Configuration><Description>Refuses</Description><FilteringAttributes>tst_name</FilteringAttributes>
        <SdkMessageProcessingStepImages><SdkMessageProcessingStepImage Name="Before"><SdkMessageProcessingStepImageId>7a1b2c3d-0000-0000-0000-000000000030</SdkMessageProcessingStepImageId>
          <Attributes>tst_name</Attributes><EntityAlias>Old</EntityAlias><ImageType>0</ImageType><MessagePropertyName>Target</MessagePropertyName></SdkMessageProcessingStepImage></SdkMessageProcessingStepImages>
        """;
}

public sealed class ExportedComponentsInMemory(InMemoryEnvironment environment) : ExportedComponentSpecification<InMemoryEnvironment>(environment);

public sealed class ExportedComponentsOnFile(FileEnvironment environment) : ExportedComponentSpecification<FileEnvironment>(environment);

public sealed class ExportedComponentsLive(LiveEnvironment environment) : ExportedComponentSpecification<LiveEnvironment>(environment);

public sealed class ExportedComponentsOverHttp(OverHttpEnvironment environment)
    : ExportedComponentSpecification<OverHttpEnvironment>(environment);
