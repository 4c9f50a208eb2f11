using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Model.Schema;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.Model.Tests;

/// <summary>The hand-written parts of the package against the model. What a valid package is, the solution checker says.</summary>
public sealed class PartsTests
{
    private static readonly string[] AdministratorsTables =
        [KpiFactTable.LogicalName, ClientPeriodTable.LogicalName, ScorecardTable.LogicalName, KpiDriftTable.LogicalName, WorkCalendarTable.LogicalName, RejectionReasonTable.LogicalName, NurtureTrackTable.LogicalName, RoutingRuleTable.LogicalName];

    [Fact]
    public void Forms_name_own_columns_as_the_model_does() =>
        Offenders.AssertNone(from form in SolutionParts.Of("forms")
                             from cell in form.Value.Descendants("cell")
                             let column = ColumnOf(form.Key, cell)
                             where column is not null
                             from language in Label.Languages
                             let text = (string?)cell.Element("labels")?.Elements("label").SingleOrDefault(label => (int?)label.Attribute("languagecode") == language)?.Attribute("description")
                             where text != column.Label[language]
                             select $"{form.Key}: {column.LogicalName} ({language}) is '{text}', the model says '{column.Label[language]}'");

    [Fact]
    public void Forms_disable_what_the_server_computes() =>
        Offenders.AssertNone(from form in SolutionParts.Of("forms")
                             from cell in form.Value.Descendants("cell")
                             let column = ColumnOf(form.Key, cell)
                             where column is { IsReadOnlyOnForms: true } && !IsQuickView(cell) && (string?)cell.Element("control")!.Attribute("disabled") != "true"
                             select $"{form.Key}: {column.LogicalName}");

    [Fact]
    public void Own_tables_have_a_form_and_the_four_usual_views() =>
        Offenders.AssertNone(from table in AlignmentModel.Tables
                             where !table.IsExtension
                             from file in new[] { "active", "associated", "lookup", "quickfind" }.Select(view => $"views/{table.LogicalName}/{view}.xml").Append($"forms/{table.LogicalName}.main.xml")
                             where !System.IO.File.Exists(System.IO.Path.Combine(Repository.Root, "solution", file))
                             select file);

    [Fact]
    public void Texts_of_parts_have_every_language() =>
        Offenders.AssertNone(from folder in new[] { "forms", "dashboards", "views", "charts", "app" }
                             from part in SolutionParts.Of(folder)
                             from texts in part.Value.DescendantsAndSelf().Where(element => element.Name.LocalName is "labels" or "LocalizedNames" or "Descriptions" or "Titles")
                             where texts.Parent?.Name.LocalName != "Chart"
                             let languages = texts.Elements().Select(text => (int?)text.Attribute("languagecode") ?? (int?)text.Attribute("LCID")).OfType<int>()
                             where !languages.SequenceEqual(Label.Languages)
                             select $"{folder}/{part.Key}: {texts.Elements().FirstOrDefault()?.FirstAttribute}");

    [Fact]
    public void Roles_are_those_of_the_publisher()
    {
        var expected = AlignmentModel.Roles.Select(role => $"{role.Name} {role.Id:B}").Order();

        Assert.Equal(expected, SolutionParts.Of("roles").Values.Select(role => $"{role.Attribute("name")!.Value} {role.Attribute("id")!.Value}").Order());
    }

    [Fact]
    public void Only_the_administrator_writes_ledger_scorecards_and_settings() =>
        Offenders.AssertNone(from role in SolutionParts.Of("roles")
                             where (string?)role.Value.Attribute("name") != Publisher.AdministratorRole
                             from privilege in PrivilegesOf(role.Value)
                             from table in AdministratorsTables.Select(AlignmentModel.Table)
                             where new[] { "Create", "Write", "Delete" }.Any(verb => privilege == table.PrivilegeName(verb))
                             select $"{role.Key}: {privilege}");

    [Theory]
    [InlineData("crma_OfferLead", Publisher.MarketingRole)]
    [InlineData("crma_AcceptLead", Publisher.SalesRole)]
    [InlineData("crma_RejectLead", Publisher.SalesRole)]
    [InlineData("crma_ProcessDue", null)]
    [InlineData("crma_FoldKpis", null)]
    [InlineData("crma_RecalculateKpis", null)]
    [InlineData("crma_AuditKpis", null)]
    public void Apis_are_open_to_their_side_and_the_administrator(string api, string? side)
    {
        var privilege = AlignmentModel.Apis.Single(declared => declared.UniqueName == api).ExecutePrivilege!;

        var holders = SolutionParts.Of("roles").Values.Where(role => PrivilegesOf(role).Contains(privilege)).Select(role => (string?)role.Attribute("name"));

        Assert.Equal(new[] { side, Publisher.AdministratorRole }.OfType<string>().Order(), holders.Order());
    }

    [Fact]
    public void Only_the_administrator_writes_handovers_enrollments_and_evidence_by_hand() =>
        Offenders.AssertNone(from role in SolutionParts.Of("roles")
                             where (string?)role.Value.Attribute("name") != Publisher.AdministratorRole
                             from privilege in PrivilegesOf(role.Value)
                             from table in new[] { HandoverTable.LogicalName, NurtureEnrollmentTable.LogicalName, AssessmentTable.LogicalName }.Select(AlignmentModel.Table)
                             where new[] { "Create", "Write", "Delete", "Assign" }.Any(verb => privilege == table.PrivilegeName(verb))
                             where !SaysThatLeadsAnswered(role.Key, privilege)
                             select $"{role.Key}: {privilege}");

    [Fact]
    public void Administrator_has_every_privilege_on_every_own_table()
    {
        var administrator = SolutionParts.Of("roles").Values.Single(role => (string?)role.Attribute("name") == Publisher.AdministratorRole);
        var granted = PrivilegesOf(administrator).ToHashSet();

        Offenders.AssertNone(from table in AlignmentModel.Tables
                             where !table.IsExtension
                             from verb in Verbs(table)
                             where !granted.Contains(table.PrivilegeName(verb))
                             select table.PrivilegeName(verb));
    }

    [Fact]
    public void Roles_name_no_privilege_that_organization_owned_tables_lack() =>
        Offenders.AssertNone(from role in SolutionParts.Of("roles")
                             from table in AlignmentModel.Tables
                             where table.Ownership == Ownership.Organization
                             from privilege in role.Value.Descendants("RolePrivilege")
                             let name = (string)privilege.Attribute("name")!
                             where name.EndsWith(table.SchemaName, StringComparison.Ordinal)
                                 && ((string?)privilege.Attribute("level") != "Global" || !Verbs(table).Any(verb => name == table.PrivilegeName(verb)))
                             select $"{role.Key}: {name}");

    private static IEnumerable<string> Verbs(TableSchema table) =>
        table.Ownership == Ownership.User
            ? ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"]
            : ["Create", "Read", "Write", "Delete", "Append", "AppendTo"];

    // Who tends nurture says that a lead has answered; a step refuses whatever else he could write.
    private static bool SaysThatLeadsAnswered(string role, string privilege) => role == "marketing.xml" && privilege == "prvWritecrma_NurtureEnrollment";

    private static IEnumerable<string> PrivilegesOf(XElement role) =>
        role.Descendants("RolePrivilege").Select(privilege => (string)privilege.Attribute("name")!);

    // It shows the row that the column names, and never writes; exports have it enabled.
    private static bool IsQuickView(XElement cell) => cell.Descendants("QuickForms").Any();

    private static ColumnSchema? ColumnOf(string form, XElement cell)
    {
        // Of some tables of the platform the package has quick view forms alone.
        var table = AlignmentModel.Tables.SingleOrDefault(table => table.LogicalName == form.Split('.')[0]);
        var name = (string?)cell.Element("control")?.Attribute("datafieldname");
        return table?.Columns.SingleOrDefault(column => column.LogicalName == name);
    }
}
