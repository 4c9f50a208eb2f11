using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Solutions;

/// <summary>https://learn.microsoft.com/power-platform/alm/solution-api#install-or-upgrade-a-solution.</summary>
[Capability("Solutions", "Import")]
[Trait(Category.Name, Category.Slow)]
public abstract class ImportSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableFact]
    public void Tables_take_rows_with_lookups_money_choices_and_keys()
    {
        var zip = new SolutionZip()
            .Table("tst_Handover",
                SolutionXml.Lookup("tst_LeadId") + SolutionXml.Currency() + SolutionXml.Money("tst_Cost")
                    + SolutionXml.Choice("tst_Stage", "tst_stage"),
                SolutionXml.Key("tst_ByName", "tst_name"))
            .Root("""type="9" schemaName="tst_stage" """)
            .Relationship(SolutionXml.Relationship("tst_lead_handover", "tst_Handover", "tst_LeadId", "Lead", "Cascade"))
            .Relationship(SolutionXml
                .Relationship("TransactionCurrency_tst_Handover", "tst_Handover", "TransactionCurrencyId", "TransactionCurrency"))
            .Section("optionsets", SolutionXml.GlobalChoice("tst_stage", (727000000, "Inquiry"), (727000001, "Nurture")));
        Import(zip);
        var lead = Add("lead", ("subject", "x"), ("lastname", "y"));
        var id = Add("tst_handover", ("tst_name", "one"), ("tst_leadid", new EntityReference("lead", lead)), ("tst_cost", new Money(12.5m)),
            ("tst_stage", new OptionSetValue(727000001)));

        var row = Admin.Retrieve("tst_handover", id, new ColumnSet(true));
        Assert.Equal(12.5m, row.GetAttributeValue<Money>("tst_cost_base").Value);
        Assert.Equal(1, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Equal("Nurture", row.FormattedValues["tst_stage"]);
        Assert.Equal(DataverseErrorCode.DuplicateRecordEntityKey, Fault(() => Add("tst_handover", ("tst_name", "one"))).ErrorCode);
        Admin.Delete("lead", lead);
        Assert.Empty(Rows("tst_handover"));
    }

    [SkippableFact]
    public void Columns_of_the_package_join_a_table_of_the_platform()
    {
        Import(new SolutionZip().Extension("Lead", SolutionXml.Integer("tst_Score")));

        var id = Add("lead", ("subject", "x"), ("tst_score", 7));

        Assert.Equal(7, Admin.Retrieve("lead", id, new ColumnSet("tst_score"))["tst_score"]);
    }

    [SkippableFact]
    public void Options_and_labels_of_a_platform_column_come_with_the_package_and_go_with_it()
    {
        var options = """
            <optionset Name="lead_leadsourcecode"><OptionSetType>picklist</OptionSetType><options>
              <option value="727000000"><labels><label description="Podcast" languagecode="1033" /></labels></option></options></optionset>
            """;
        var zip = Managed().Extension("Lead", SolutionXml.Column("LeadSourceCode", "picklist", options, custom: false));
        Assert.Equal(DataverseErrorCode.PicklistValueOutOfRange,
            Fault(() => Add("lead", ("leadsourcecode", new OptionSetValue(727000000)))).ErrorCode);

        Import(zip);
        var id = Add("lead", ("leadsourcecode", new OptionSetValue(727000000)));
        Assert.Equal("Podcast", Admin.Retrieve("lead", id, new ColumnSet("leadsourcecode")).FormattedValues["leadsourcecode"]);
        Assert.Equal(3, Admin.Retrieve("lead", Add("lead", ("leadsourcecode", new OptionSetValue(3))), new ColumnSet(true))
            .GetAttributeValue<OptionSetValue>("leadsourcecode").Value);
        Uninstall();

        Assert.Equal(DataverseErrorCode.PicklistValueOutOfRange,
            Fault(() => Add("lead", ("leadsourcecode", new OptionSetValue(727000000)))).ErrorCode);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/define-custom-many-many-relationship
    [SkippableFact]
    public void Many_to_many_relationships_link_rows()
    {
        Import(new SolutionZip().Table("tst_A")
            .Relationship(SolutionXml.ManyToMany("tst_A_Lead", "tst_A", "Lead"))
            .Relationship(SolutionXml.ManyToMany("tst_A_A", "tst_A", "tst_A")));
        var (one, two, lead) = (Add("tst_a", ("tst_name", "one")), Add("tst_a", ("tst_name", "two")), Add("lead", ("subject", "x")));

        Admin.Associate("tst_a", one, new Relationship("tst_A_Lead"), [new EntityReference("lead", lead)]);
        Admin.Associate(
            "tst_a", one, new Relationship("tst_A_A") { PrimaryEntityRole = EntityRole.Referencing }, [new EntityReference("tst_a", two)]);

        var link = Assert.Single(Rows("tst_a_lead"));
        Assert.Equal((one, lead), (link["tst_aid"], link["leadid"]));
        Assert.Equal(new[] { one, two }.Order(), Rows("tst_a_a")
            .SelectMany(row => new[] { (Guid)row["tst_aidone"], (Guid)row["tst_aidtwo"] }).Order());
        Admin.Delete("lead", lead);
        Assert.Empty(Rows("tst_a_lead"));
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/create-auto-number-attributes
    [SkippableFact]
    public void Autonumber_columns_number_new_rows()
    {
        Import(new SolutionZip().Table("tst_A", SolutionXml.AutoNumber("tst_Number", "A-{SEQNUM:5}")));

        var id = Add("tst_a", ("tst_name", "one"));

        Assert.Matches("^A-[0-9]{5}$", (string)Admin.Retrieve("tst_a", id, new ColumnSet("tst_number"))["tst_number"]);
    }

    [SkippableFact]
    public void Choices_with_several_selections_are_kept()
    {
        var options = """
            <optionset Name="tst_a_tst_days"><OptionSetType>picklist</OptionSetType><options>
              <option value="1"><labels><label description="Mon" languagecode="1033" /></labels></option>
              <option value="2"><labels><label description="Tue" languagecode="1033" /></labels></option></options></optionset>
            """;
        Import(new SolutionZip().Table("tst_A", SolutionXml.Column("tst_Days", "multiselectpicklist", options)));

        var id = Add("tst_a", ("tst_days", new OptionSetValueCollection([new OptionSetValue(1), new OptionSetValue(2)])));

        Assert.Equal("Mon; Tue", Admin.Retrieve("tst_a", id, new ColumnSet("tst_days")).FormattedValues["tst_days"]);
    }

    [SkippableFact]
    public void Notes_may_be_about_rows_of_a_table_that_has_them()
    {
        Import(new SolutionZip().Table("tst_A")
            .Relationship(SolutionXml.Relationship("tst_A_Annotations", "Annotation", "ObjectId", "tst_A", "Cascade"))
            .Relationship(SolutionXml.Relationship("tst_A_Faxes", "Fax", "RegardingObjectId", "tst_A", "Cascade")));
        var id = Add("tst_a", ("tst_name", "one"));

        var note = Add("annotation", ("subject", "n"), ("objectid", new EntityReference("tst_a", id)));

        Assert.Equal("tst_a", Admin.Retrieve("annotation", note, new ColumnSet("objectid"))
            .GetAttributeValue<EntityReference>("objectid").LogicalName);
        Assert.True(Organization.Catalog.Table("tst_a").HasNotes);
        Assert.Contains("tst_A_Faxes", (string)Rows("importjob").Single()["data"], StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Rows_of_a_table_that_is_enabled_for_queues_can_be_queued()
    {
        var zip = new SolutionZip().Table("tst_A");
        zip.Entities[0] = zip.Entities[0]
            .Replace("<OwnershipTypeMask>", "<IsValidForQueue>1</IsValidForQueue><OwnershipTypeMask>", StringComparison.Ordinal);
        Import(zip);
        var row = new EntityReference("tst_a", Add("tst_a", ("tst_name", "one")));

        Admin.Execute(new AddToQueueRequest { DestinationQueueId = Add("queue", ("name", "q")), Target = row });

        Assert.Equal(row.Id, Rows("queueitem").Single().GetAttributeValue<EntityReference>("objectid").Id);
    }

    [SkippableFact]
    public void Rows_of_a_table_that_is_enabled_for_access_teams_can_have_them()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/use-access-teams-owner-teams-collaborate-share-information
        var zip = new SolutionZip().Table("tst_A");
        Import(zip);
        Assert.False(Organization.Catalog.Table("tst_a").HasAccessTeams);
        zip.Entities[0] = zip.Entities[0]
            .Replace("<OwnershipTypeMask>", "<AutoCreateAccessTeams>1</AutoCreateAccessTeams><OwnershipTypeMask>", StringComparison.Ordinal);
        Import(zip);
        Import(zip);
        var row = new EntityReference("tst_a", Add("tst_a", ("tst_name", "one")));
        var template = Add(
            "teamtemplate",
            ("teamtemplatename", "Helpers"),
            ("objecttypecode", Organization.Catalog.Table("tst_a").ObjectTypeCode),
            ("defaultaccessrightsmask", 1));

        Admin.Execute(new AddUserToRecordTeamRequest { Record = row, TeamTemplateId = template, SystemUserId = Organization.SystemUserId });

        Assert.Single(Rows("team"), team => team.GetAttributeValue<EntityReference>("regardingobjectid")?.Id == row.Id);
    }

    [SkippableFact]
    public void Steps_are_in_effect_at_once()
    {
        Import(new SolutionZip().Plugins([(TypeId, "Tiny.Refuse")], StepOn("lead", "Tiny.Refuse")));
        var lead = Add("lead", ("subject", "x"));

        Assert.Equal("Update", Fault(() => Admin.Update(Row("lead", ("leadid", lead), ("subject", "new")))).Message);
    }

    // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.importsolutionrequest.publishworkflows
    [SkippableFact]
    public void Steps_arrive_disabled_when_PublishWorkflows_is_false_and_enabled_when_it_is_true()
    {
        var zip = new SolutionZip().Plugins([(TypeId, "Tiny.Refuse")], StepOn("lead", "Tiny.Refuse"));
        var lead = Add("lead", ("subject", "x"));

        Admin.Execute(new ImportSolutionRequest { CustomizationFile = zip.Build(), PublishWorkflows = false });
        Assert.Equal(1, Single("sdkmessageprocessingstep", "name", "Tiny.Refuse on lead").GetAttributeValue<OptionSetValue>("statecode").Value);
        Admin.Update(Row("lead", ("leadid", lead), ("subject", "passes")));

        Import(zip);
        Assert.Equal("Update", Fault(() => Admin.Update(Row("lead", ("leadid", lead), ("subject", "new")))).Message);
    }

    [SkippableFact]
    public void Steps_that_are_enabled_stay_so_when_PublishWorkflows_is_false()
    {
        var zip = new SolutionZip().Plugins([(TypeId, "Tiny.Refuse")], StepOn("lead", "Tiny.Refuse"));
        Import(zip);

        Admin.Execute(new ImportSolutionRequest { CustomizationFile = zip.Build(), PublishWorkflows = false });

        var lead = Add("lead", ("subject", "x"));
        Assert.Equal("Update", Fault(() => Admin.Update(Row("lead", ("leadid", lead), ("subject", "new")))).Message);
    }

    [SkippableFact]
    public void A_form_root_that_the_file_lacks_is_no_problem()
    {
        Import(new SolutionZip().Table("tst_A").Root("""type="60" id="{5f07ead5-c98f-4a37-aca4-89a7aab2f681}" """));

        Assert.NotNull(Organization.Catalog.FindTable("tst_a"));
    }

    [SkippableFact]
    public void An_entity_without_EntityInfo_brings_views_for_a_table_that_is_no_root()
    {
        var zip = new SolutionZip();
        zip.Entities.Add($"""
            <Entity><Name LocalizedName="Account" OriginalName="">Account</Name>{SolutionXml.View(Guid.NewGuid().ToString("B"), "account", "Own accounts", "name")}</Entity>
            """);

        Import(zip);

        Assert.Equal("account", Single("savedquery", "name", "Own accounts")["returnedtypecode"]);
    }

    [SkippableTheory]
    [InlineData("Win")]
    [InlineData("Lose")]
    public void Steps_on_Win_and_Lose_run_when_an_opportunity_is_closed(string message)
    {
        var messageId = Single("sdkmessage", "name", message).Id.ToString();
        Import(new SolutionZip().Plugins([(TypeId, "Tiny.Refuse")], StepOn("opportunity", "Tiny.Refuse", message: messageId)));
        var id = Add("opportunity", ("name", "o"));
        var close = Row("opportunityclose", ("opportunityid", new EntityReference("opportunity", id)));
        OrganizationRequest request = message == "Win"
            ? new WinOpportunityRequest { OpportunityClose = close, Status = new OptionSetValue(-1) }
            : new LoseOpportunityRequest { OpportunityClose = close, Status = new OptionSetValue(-1) };

        Assert.Equal(message, Fault(() => Admin.Execute(request)).Message);

        Assert.Empty(Rows("opportunityclose"));
        Assert.Equal(0, Admin.Retrieve("opportunity", id, new ColumnSet("statecode")).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [SkippableFact]
    public void Step_runs_as_the_user_whose_name_the_package_gives()
    {
        var user = Add("systemuser", ("firstname", "Robin"), ("lastname", "Robot"), ("domainname", "robot@example.org"),
            ("businessunitid", new EntityReference("businessunit", Organization.RootBusinessUnitId)));

        Import(new SolutionZip().Plugins(
            [(TypeId, "Tiny.OnLead")],
            SolutionXml.Step(
                StepId, TypeId, "Tiny.OnLead", Update, "lead", 40, "<ImpersonatingUserIdName>Robin Robot</ImpersonatingUserIdName>")));

        Assert.Equal(user, Admin.Retrieve("sdkmessageprocessingstep", new Guid(StepId), new ColumnSet("impersonatinguserid"))
            .GetAttributeValue<EntityReference>("impersonatinguserid").Id);
    }

    [SkippableFact]
    public void Registrations_keep_the_ids_of_the_package()
    {
        const string Details = """
            <FilteringAttributes>subject,companyname</FilteringAttributes>
            <SdkMessageProcessingStepImages><SdkMessageProcessingStepImage Name="Before">
              <SdkMessageProcessingStepImageId>{7a1b2c3d-0000-0000-0000-000000000004}</SdkMessageProcessingStepImageId>
              <Attributes>statecode</Attributes><EntityAlias>Before</EntityAlias>
              <ImageType>0</ImageType><MessagePropertyName>Target</MessagePropertyName>
            </SdkMessageProcessingStepImage></SdkMessageProcessingStepImages>
            """;
        Import(new SolutionZip()
            .Plugins([(TypeId, "Tiny.OnLead")], SolutionXml.Step(StepId, TypeId, "Tiny.OnLead", Update, "lead", 20, Details)));

        var step = Admin.Retrieve("sdkmessageprocessingstep", new Guid(StepId), new ColumnSet(true));
        Assert.Equal(new Guid(Update), step.GetAttributeValue<EntityReference>("sdkmessageid").Id);
        Assert.Equal(new Guid(TypeId), step.GetAttributeValue<EntityReference>("eventhandler").Id);
        Assert.Equal((20, "subject,companyname"), (step.GetAttributeValue<OptionSetValue>("stage").Value, step["filteringattributes"]));
        var filter = step.GetAttributeValue<EntityReference>("sdkmessagefilterid").Id;
        Assert.Equal("lead", Admin.Retrieve("sdkmessagefilter", filter, new ColumnSet(true))["primaryobjecttypecode"]);
        Assert.Equal("statecode",
            Admin.Retrieve(
                "sdkmessageprocessingstepimage", new Guid("7a1b2c3d-0000-0000-0000-000000000004"), new ColumnSet(true))["attributes"]);
    }

    [SkippableFact]
    public void New_tables_bring_their_privileges_and_roles_keep_depths_and_foreign_privileges()
    {
        var zip = new SolutionZip().Table("tst_A").Root("""type="20" id="{346c8295-a669-f011-bec2-00224823101f}" """);
        zip.Roles.Add("""
            <Role id="{346c8295-a669-f011-bec2-00224823101f}" name="Tester"><RolePrivileges>
              <RolePrivilege name="prvReadtst_A" level="Deep" /><RolePrivilege name="prvCreatetst_A" level="Basic" />
              <RolePrivilege name="prvWriteSharePointData" level="Global" /></RolePrivileges></Role>
            """);

        Import(zip);

        Assert.Equal(
            ["prvAppendTotst_A", "prvAppendtst_A", "prvAssigntst_A", "prvCreatetst_A", "prvDeletetst_A", "prvReadtst_A", "prvSharetst_A",
                "prvWritetst_A"],
            Rows("privilege").Select(row => (string)row["name"]).Where(name => name.EndsWith("tst_A", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
        var depths = Rows("roleprivileges", "roleid", new Guid("346c8295-a669-f011-bec2-00224823101f"))
            .Select(row => row.GetAttributeValue<int>("privilegedepthmask"));
        Assert.Equal([1, 4, 8], depths.Order());
    }

    [SkippableFact]
    public void Custom_apis_and_environment_variables_arrive_with_their_values()
    {
        var zip = new SolutionZip()
            .Part("customapis/tst_Do/customapi.xml", """
                <customapi uniquename="tst_Do"><allowedcustomprocessingsteptype>0</allowedcustomprocessingsteptype>
                  <bindingtype>0</bindingtype><displayname default="Do"><label description="Do" languagecode="1033" /></displayname>
                  <isfunction>0</isfunction><isprivate>0</isprivate><name>tst_Do</name></customapi>
                """)
            .Part("customapis/tst_Do/customapirequestparameters/Count/customapirequestparameter.xml", """
                <customapirequestparameter uniquename="Count"><isoptional>1</isoptional><name>tst_Do.Count</name><type>7</type>
                </customapirequestparameter>
                """)
            .Part("environmentvariabledefinitions/tst_Zone/environmentvariabledefinition.xml", """
                <environmentvariabledefinition schemaname="tst_Zone"><defaultvalue>UTC</defaultvalue><displayname default="Zone" />
                  <isrequired>0</isrequired><type>100000000</type></environmentvariabledefinition>
                """)
            .Part(
                "environmentvariabledefinitions/tst_Zone/environmentvariablevalues.json",
                """{"environmentvariablevalues":{"environmentvariablevalue":{"value":"CET"}}}""");

        Import(zip);

        Admin.Execute(new OrganizationRequest("tst_Do") { ["Count"] = 1 });
        Assert.Equal(
            DataverseErrorCode.InvalidArgument, Fault(() => Admin.Execute(new OrganizationRequest("tst_Do") { ["Other"] = 1 })).ErrorCode);
        Assert.Equal("UTC", Single("environmentvariabledefinition", "schemaname", "tst_Zone")["defaultvalue"]);
        Assert.Equal("CET", Single("environmentvariablevalue", "schemaname", "tst_Zone")["value"]);
    }

    // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.importsolutionrequest.componentparameters
    [SkippableFact]
    public void Component_parameters_set_environment_variables()
    {
        var zip = new SolutionZip().Part("environmentvariabledefinitions/tst_Zone/environmentvariabledefinition.xml", """
            <environmentvariabledefinition schemaname="tst_Zone"><displayname default="Zone" /><isrequired>1</isrequired>
              <type>100000000</type></environmentvariabledefinition>
            """);

        Admin.Execute(new ImportSolutionRequest
        {
            CustomizationFile = zip.Build(),
            ComponentParameters = new EntityCollection([Row("environmentvariablevalue", ("schemaname", "tst_Zone"), ("value", "CET"))]),
        });

        Assert.Equal("CET", Single("environmentvariablevalue", "schemaname", "tst_Zone")["value"]);
    }

    [SkippableFact]
    public void Views_and_forms_are_rows_that_queries_find()
    {
        var (view, form) = (Guid.NewGuid(), Guid.NewGuid());
        Import(new SolutionZip().Table("tst_A")
            .Inside("tst_A", SolutionXml.Form(form.ToString("B"), "Main A", "tst_name") + SolutionXml.View(view.ToString("B"), "tst_a",
                "All As", "tst_name"))
            .Section("AppModuleSiteMaps",
                "<AppModuleSiteMap><SiteMapUniqueName>tst_Map</SiteMapUniqueName>",
                "<SiteMap><Area><Group><SubArea Entity=\"tst_a\" /></Group></Area></SiteMap></AppModuleSiteMap>")
            .Section("AppModules",
                "<AppModule><UniqueName>tst_App</UniqueName>",
                "<LocalizedNames><LocalizedName description=\"App\" languagecode=\"1033\" /></LocalizedNames></AppModule>"));
        Add("tst_a", ("tst_name", "one"));

        var row = Admin.Retrieve("savedquery", view, new ColumnSet(true));
        Assert.Equal(("All As", "tst_a", 0, true), (row["name"], row["returnedtypecode"], row["querytype"], row["isdefault"]));
        Assert.Equal("one", Admin.RetrieveMultiple(new FetchExpression((string)row["fetchxml"])).Entities.Single()["tst_name"]);
        Assert.Equal(("Main A", "tst_a"),
            (Single("systemform", "formid", form)["name"], Single("systemform", "formid", form)["objecttypecode"]));
        Assert.Contains("tst_a", (string)Single("sitemap", "sitemapnameunique", "tst_Map")["sitemapxml"], StringComparison.Ordinal);
        Assert.Equal("App", Single("appmodule", "uniquename", "tst_App")["name"]);
    }

    [SkippableFact]
    public void Solution_and_publisher_are_rows_with_the_components_of_the_package()
    {
        Import(Managed("1.2.0.0").Table("tst_A", SolutionXml.Integer("tst_Score")));

        var solution = Single("solution", "uniquename", "TestSolution");
        Assert.Equal(("1.2.0.0", true), (solution["version"], solution["ismanaged"]));
        Assert.Equal("tst", Admin.Retrieve("publisher", solution.GetAttributeValue<EntityReference>("publisherid").Id,
            new ColumnSet("customizationprefix"))["customizationprefix"]);
        var components = Rows("solutioncomponent", "solutionid", solution.Id).Select(row => row.GetAttributeValue<int>("componenttype"))
            .ToHashSet();
        Assert.Superset(new HashSet<int> { 1, 2, 10 }, components);
    }

    [SkippableFact]
    public void Import_needs_the_privilege_to_import()
    {
        var user = Add("systemuser", ("lastname", "Plain"), ("domainname", "plain@example.org"),
            ("businessunitid", new EntityReference("businessunit", Organization.RootBusinessUnitId)));

        var fault = Fault(
            () => Organization.ServiceFor(user).Execute(new ImportSolutionRequest { CustomizationFile = new SolutionZip().Build() }));

        Assert.Equal(DataverseErrorCode.PrivilegeDenied, fault.ErrorCode);
        Assert.Contains("prvImportCustomization", fault.Message, StringComparison.Ordinal);
    }
}

public sealed class ImportInMemory(InMemoryEnvironment environment) : ImportSpecification<InMemoryEnvironment>(environment);

public sealed class ImportOnFile(FileEnvironment environment) : ImportSpecification<FileEnvironment>(environment);

public sealed class ImportLive(LiveEnvironment environment) : ImportSpecification<LiveEnvironment>(environment);

public sealed class ImportOverHttp(OverHttpEnvironment environment) : ImportSpecification<OverHttpEnvironment>(environment);
