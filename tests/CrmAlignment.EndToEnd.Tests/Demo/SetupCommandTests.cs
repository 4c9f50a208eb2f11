using System;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Cli.Settings;
using CrmAlignment.Cli.Settings.Input;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>crma setup brings the settings of a database to what a file says, and says before what that takes.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class SetupCommandTests : IDisposable
{
    private const string People = """
        "users": [
          { "domainName": "mia@contoso.example", "firstName": "Mia", "lastName": "Marketing", "roles": ["Marketing"] },
          { "domainName": "sam@contoso.example", "firstName": "Sam", "lastName": "Sales", "roles": ["Sales"] },
          { "domainName": "ada@contoso.example", "firstName": "Ada", "lastName": "Admin", "roles": ["Administrator"] }
        ]
        """;

    private static readonly Lazy<byte[]> Imported = new(Import);

    private readonly TemporaryFolder _folder = new();
    private readonly string _database;

    public SetupCommandTests()
    {
        _database = Path.Combine(_folder.Path, "crm.db");
        File.WriteAllBytes(_database, Imported.Value);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("en", "No response")]
    [InlineData("ru", "Нет ответа")]
    [InlineData("uk", "Немає відповіді")]
    [InlineData("zh", "没有回复")]
    public void Starter_set_is_there_after_one_run_and_leaves_nothing_to_do_for_the_next(string language, string reason)
    {
        var first = CommandRun.Of("setup", "--database", _database, "--starter", language);
        var second = CommandRun.Of("setup", "--database", _database, "--starter", language);

        Assert.Equal((ExitCode.Done, ""), (first.Code, first.Errors));
        Assert.Contains("Together: 58 to create, 1 to change, 0 as they are", first.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Done, ""), (second.Code, second.Errors));
        Assert.Contains("Nothing to do", second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Done:", second.Output, StringComparison.Ordinal);
        Assert.Contains(Rows(RejectionReasonTable.LogicalName), row => row.GetAttributeValue<string>(RejectionReasonTable.Name) == reason);
    }

    [Fact]
    public void Plan_shows_old_and_new_and_changes_nothing_when_it_is_all_that_is_asked_for()
    {
        Setup("""{ "reasons": [ { "code": "budget", "name": "Budget", "recyclable": true } ] }""");
        const string Changed = """{ "reasons": [ { "code": "BUDGET", "name": "No budget", "recyclable": true } ] }""";

        var plan = Setup(Changed, "--what-if");
        Assert.Contains("change reasons BUDGET: crma_code: budget -> BUDGET; crma_name: Budget -> No budget", plan.Output, StringComparison.Ordinal);
        Assert.Contains("Together: 0 to create, 1 to change, 0 as they are", plan.Output, StringComparison.Ordinal);
        Assert.Equal("Budget", Assert.Single(Rows(RejectionReasonTable.LogicalName))[RejectionReasonTable.Name]);

        Setup(Changed);
        Assert.Equal("No budget", Assert.Single(Rows(RejectionReasonTable.LogicalName))[RejectionReasonTable.Name]);
    }

    [Fact]
    public void What_is_not_in_the_file_is_named_and_left_alone()
    {
        Setup("""{ "reasons": [ { "code": "a", "name": "A", "recyclable": true }, { "code": "b", "name": "B", "recyclable": false } ] }""");

        var run = Setup("""{ "reasons": [ { "code": "a", "name": "A", "recyclable": true } ] }""");

        Assert.Contains("left alone: reasons b", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, Rows(RejectionReasonTable.LogicalName).Length);
    }

    [Fact]
    public void Row_that_was_deactivated_is_activated_again()
    {
        const string Settings = """{ "reasons": [ { "code": "a", "name": "A", "recyclable": true } ] }""";
        Setup(Settings);
        using (var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = _database }))
        {
            var reason = organization.AdminService.RetrieveMultiple(new QueryExpression(RejectionReasonTable.LogicalName)).Entities.Single();
            organization.AdminService.Update(new Entity(reason.LogicalName, reason.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        }

        var run = Setup(Settings);

        Assert.Contains("change reasons a: statecode: Inactive -> Active", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, Assert.Single(Rows(RejectionReasonTable.LogicalName)).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Fact]
    public void Targets_are_the_same_by_measure_period_and_scope()
    {
        const string Settings = """
            { "targets": [
              { "measure": "Revenue", "grain": "Quarter", "periodStart": "2026-10-01", "plan": 1000 },
              { "measure": "Revenue", "grain": "Quarter", "periodStart": "2026-10-01", "plan": 400, "campaign": "Fair" }
            ] }
            """;
        using (var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = _database }))
        {
            organization.AdminService.Create(new Entity("campaign") { ["name"] = "Fair" });
        }

        Assert.Contains("create targets Revenue, Quarter, 2026-10-01, Fair", Setup(Settings).Output, StringComparison.Ordinal);
        Assert.Contains("Nothing to do", Setup(Settings).Output, StringComparison.Ordinal);
        var changed = Setup(Settings.Replace("1000", "1500", StringComparison.Ordinal));
        Assert.Matches(@"change targets Revenue, Quarter, 2026-10-01: crma_plan: 1,?000(\.0+)? -> 1500", string.Join(' ', changed.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal([400m, 1500m], Rows(KpiTargetTable.LogicalName).Select(row => row.GetAttributeValue<decimal>(KpiTargetTable.Plan)).Order());

        // What was given up stands beside the one that took its place, which is the one that is meant.
        using (var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = _database }))
        {
            var whole = organization.AdminService.RetrieveMultiple(new QueryExpression(KpiTargetTable.LogicalName) { ColumnSet = new ColumnSet(KpiTargetTable.ScopeKey) }).Entities
                .Single(row => row.GetAttributeValue<string>(KpiTargetTable.ScopeKey) == "org");
            organization.AdminService.Update(new Entity(whole.LogicalName, whole.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
            organization.AdminService.Create(TargetRow.Of(TargetMeasure.Revenue, PeriodGrain.Quarter, new DateTime(2026, 10, 1), 1000));
        }

        Assert.Contains("Nothing to do", Setup(Settings).Output, StringComparison.Ordinal);
        var refused = Setup("""{ "targets": [ { "measure": "Spend", "grain": "Quarter", "periodStart": "2026-10-01", "plan": 1 } ] }""");
        Assert.Contains("Write one of: Revenue, Profit, Arpu,", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_not_write_the_settings_is_refused_and_nothing_of_the_section_stays()
    {
        Setup("{ " + People + " }");

        var run = Setup("""{ "reasons": [ { "code": "a", "name": "A", "recyclable": true } ] }""", "--as", "sam@contoso.example");

        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Contains("prvCreatecrma_RejectionReason", run.Errors, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(Rows(RejectionReasonTable.LogicalName));
    }

    [Fact]
    public void Product_settings_are_written_by_the_administrator_of_the_product_and_signed_by_the_named_users()
    {
        Setup("{ " + People + " }");
        var settings = "{ " + People + """
            , "leadQueues": true, "variables": { "crma_TimeZone": "Europe/Berlin" },
            "calendars": [ { "name": "Office", "timeZone": "Europe/Berlin", "default": true, "acceptanceHours": 8.5, "monday": "09:00-17:00",
              "holidays": [ { "name": "New Year", "date": "2027-01-01" } ] } ],
            "tracks": [ { "code": "long", "name": "Long", "queue": "Nurture", "default": true, "steps": [ { "name": "Call", "delayDays": 30, "channel": "Phone" } ] } ],
            "criteriaSets": [ { "code": "b2b", "name": "B2B", "enforcement": "Enforce", "activate": true,
              "signedByMarketing": "mia@contoso.example", "signedBySales": "sam@contoso.example",
              "criteria": [ { "name": "Mail", "column": "emailaddress1", "valueType": "Text", "operator": "ContainsData" } ] } ] }
            """;

        var first = Setup(settings, "--as", "ada@contoso.example");
        var second = Setup(settings, "--as", "ada@contoso.example");

        Assert.Equal((ExitCode.Done, ""), (first.Code, first.Errors));
        Assert.Contains("change agreements b2b, 1: sign as mia@contoso.example, sign as sam@contoso.example, activate", first.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing to do", second.Output, StringComparison.Ordinal);
        var set = Assert.Single(Rows(CriteriaSetTable.LogicalName));
        Assert.Equal((int)CriteriaSetPhase.Active, set.GetAttributeValue<OptionSetValue>(CriteriaSetTable.Phase).Value);
        Assert.Equal("Ada Admin", Assert.Single(Rows(HolidayTable.LogicalName)).GetAttributeValue<EntityReference>("createdby").Name);

        var changed = Setup(settings.Replace("\"enforcement\": \"Enforce\"", "\"enforcement\": \"Warn\"", StringComparison.Ordinal));
        Assert.Equal(ExitCode.WrongUsage, changed.Code);
        Assert.Contains("element criteriaSets[0]: The set b2b, 1 is agreed and cannot change", changed.Errors, StringComparison.Ordinal);
        Assert.Contains("Give the changed set the next version.", changed.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Playbooks_are_signed_with_their_steps_and_a_small_edit_with_the_first_signature()
    {
        const string Five = """{ "name": "A", "responsible": "Sales" }, { "name": "B", "responsible": "Marketing", "channel": "Phone", "dueHours": 8 }, { "name": "C", "responsible": "Both" }, { "name": "D", "responsible": "Sales" }""";
        Setup("{ " + People + " }");

        var first = Setup(Playbook(1, Five + """, { "name": "E", "responsible": "Sales" }"""), "--as", "ada@contoso.example");
        var again = Setup(Playbook(1, Five + """, { "name": "E", "responsible": "Sales" }"""), "--as", "ada@contoso.example");
        var small = Setup(Playbook(2, Five + """, { "name": "F", "responsible": "Sales" }"""), "--as", "ada@contoso.example");
        var changed = Setup(Playbook(2, Five), "--as", "ada@contoso.example");

        Assert.Equal((ExitCode.Done, "", ExitCode.Done, ""), (first.Code, first.Errors, small.Code, small.Errors));
        Assert.Contains("change agreements call, 1: sign as mia@contoso.example, sign as sam@contoso.example", first.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing to do", again.Output, StringComparison.Ordinal);
        Assert.Equal(
            [(1, CriteriaSetPhase.Retired, true), (2, CriteriaSetPhase.Active, false)],
            Rows(PlaybookTable.LogicalName).OrderBy(row => row[PlaybookTable.Version]).Select(row => (
                (int)row[PlaybookTable.Version], (CriteriaSetPhase)row.GetAttributeValue<OptionSetValue>(PlaybookTable.Phase).Value, row.Contains(PlaybookTable.SalesAgreedBy))));
        Assert.Equal(ExitCode.Done, changed.Code);

        var edited = Setup(Playbook(2, Five.Replace("\"B\"", "\"Other\"", StringComparison.Ordinal)), "--as", "ada@contoso.example");
        Assert.Equal(ExitCode.Failed, edited.Code);
        Assert.Contains("CRMA8105: The playbook Call, version 2, is active", edited.Errors, StringComparison.Ordinal);

        static string Playbook(int version, string steps) => $$"""
            { "playbooks": [ { "code": "call", "version": {{version}}, "name": "Call", "priority": 10, "stage": "SalesReady", "handover": "Pending", "minimumDays": 1, "rating": "Hot",
              "signedByMarketing": "mia@contoso.example", "signedBySales": "sam@contoso.example", "steps": [ {{steps}} ] } ] }
            """;
    }

    [Fact]
    public void Run_that_was_interrupted_between_two_sections_is_repeated()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Starter", "en.json");
        using (var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = _database }))
        {
            var setup = new SettingsSetup(SettingsFile.Read(path), organization.AdminService, organization.AdminService, organization.ServiceFor);
            foreach (var section in setup.Plan().TakeWhile(section => section.Name != "rules"))
            {
                setup.Apply(section);
            }
        }

        var again = CommandRun.Of("setup", "--database", _database, "--starter", "en");
        var last = CommandRun.Of("setup", "--database", _database, "--starter", "en");

        Assert.Contains("Together: 36 to create, 0 to change, 23 as they are", again.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing to do", last.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Categories_and_what_names_them_are_set_up_by_their_codes()
    {
        const string Settings = """
            { "categories": [ { "code": "contact", "name": "Contact", "default": true }, { "code": "looms", "name": "Looms", "sequence": 2, "description": "Weaving machines." } ],
              "targets": [ { "measure": "LeadsCreated", "grain": "Month", "periodStart": "2026-01-01", "plan": 10, "category": "looms" },
                           { "measure": "LeadsCreated", "grain": "Month", "periodStart": "2026-01-01", "plan": 30 } ],
              "criteriaSets": [ { "code": "looms", "name": "Looms", "enforcement": "Warn", "category": "looms",
                                  "criteria": [ { "name": "Company", "column": "companyname", "valueType": "Text", "operator": "ContainsData" } ] } ] }
            """;

        var first = Setup(Settings);
        var second = Setup(Settings);

        Assert.Equal((ExitCode.Done, ""), (first.Code, first.Errors));
        Assert.Contains("Nothing to do", second.Output, StringComparison.Ordinal);
        var looms = Rows(LeadCategoryTable.LogicalName).Single(row => row.GetAttributeValue<string>(LeadCategoryTable.Code) == "looms").Id;
        Assert.Equal(looms, Assert.Single(Rows(CriteriaSetTable.LogicalName)).GetAttributeValue<EntityReference>(CriteriaSetTable.LeadCategoryId).Id);
        Assert.Equal(
            [looms], Rows(KpiTargetTable.LogicalName).Select(row => row.GetAttributeValue<EntityReference>(KpiTargetTable.LeadCategoryId)?.Id).OfType<Guid>());

        var moved = Setup("""{ "categories": [ { "code": "looms", "name": "Looms", "default": true } ] }""");
        Assert.Contains("CRMA3021: Contact is the default lead category already.", moved.Errors, StringComparison.Ordinal);
        var unknown = Setup("""{ "criteriaSets": [ { "code": "x", "name": "X", "enforcement": "Warn", "category": "none", "criteria": [] } ] }""");
        Assert.Contains("criteriaSets[0].category", unknown.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Section_that_the_product_refuses_leaves_nothing_of_itself()
    {
        var run = Setup("""
            { "calendars": [ { "name": "A", "timeZone": "UTC", "acceptanceHours": 8, "monday": "09:00-17:00" },
                             { "name": "B", "timeZone": "Nowhere", "acceptanceHours": 8, "monday": "09:00-17:00" } ] }
            """);

        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Contains("CRMA5004", run.Errors, StringComparison.Ordinal);
        Assert.Empty(Rows(WorkCalendarTable.LogicalName));
    }

    [Theory]
    [InlineData("""{ "reason": [] }""", "element reason: \"reason\" is unknown here. Did you mean \"reasons\"?")]
    [InlineData("""{ "reasons": [ { "code": "a", "name": "A", "recyclable": "yes" } ] }""", "element reasons[0].recyclable: \"yes\" is no value of \"recyclable\". Write true or false.")]
    [InlineData("""{ "reasons": [ { "code": "a", "name": "A" } ] }""", "element reasons[0]: \"recyclable\" is missing. Add it.")]
    [InlineData("""{ "reasons": [ { "code": "a", "name": "A", "recyclable": true }, { "code": "A", "name": "B", "recyclable": true } ] }""", "element reasons[1]: \"a\" is there already.")]
    [InlineData("""{ "rules": [ { "name": "r", "priority": 1, "track": "none" } ] }""", "element rules[0].track: There is no track \"none\", neither in the organization nor in the file.")]
    [InlineData("""{ "rules": [ { "name": "r", "priority": 99999999999999999999, "track": "t" } ] }""", "element rules[0].priority: 99999999999999999999 is no value of \"priority\". Write a whole number.")]
    [InlineData("""{ "reasons": [], "reasons": [] }""", "This is not well-formed JSON")]
    [InlineData("""{ "reasons": {} }""", "element reasons: {} is no list.")]
    [InlineData("""{ "variables": { "crma_Nothing": "x" } }""", "There is no environment variable \"crma_Nothing\".")]
    [InlineData("""{ "users": [ { "domainName": "nobody", "roles": [] } ] }""", "element users[0]: There is no user \"nobody\".")]
    [InlineData("""{ "criteriaSets": [ { "code": "x", "name": "X", "enforcement": "Always" } ] }""", "element criteriaSets[0].enforcement: \"Always\" is no value of \"enforcement\". Write one of: Off, Warn, Enforce.")]
    [InlineData("""{ "reasons": [ """, "This is not well-formed JSON")]
    public void Mistake_in_the_file_is_named_with_its_place_and_remedy_and_nothing_is_done(string json, string error)
    {
        var run = Setup(json);

        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.Contains("setup.json, line 1", run.Errors, StringComparison.Ordinal);
        Assert.Contains(error, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Plan of", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_source_must_be_named()
    {
        Assert.Equal(ExitCode.WrongUsage, CommandRun.Of("setup", "--database", _database).Code);
        Assert.Contains("Languages: en, ru, uk, zh.", CommandRun.Of("setup", "--database", _database, "--starter", "de").Errors, StringComparison.Ordinal);
    }

    private static byte[] Import()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "imported.db");
        using (var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = path }))
        {
            PackedProduct.Import(organization);
        }

        return File.ReadAllBytes(path);
    }

    private CommandRun Setup(string json, params string[] more) =>
        CommandRun.Of(["setup", "--database", _database, "--file", _folder.Write("setup.json", json), .. more]);

    private Entity[] Rows(string table)
    {
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = _database });
        return [.. organization.AdminService.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];
    }
}
