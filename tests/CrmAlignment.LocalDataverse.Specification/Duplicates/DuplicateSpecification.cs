using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Security;
using CrmAlignment.LocalDataverse.Specification.Solutions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Duplicates;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/detect-duplicate-data-with-code. Rules are system-wide, hence the
/// organization of its own.
/// </summary>
[Capability("Duplicates", "Rules and detection")]
public abstract class DuplicateSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const int Exact = 0;
    private const int First = 1;
    private const int Last = 2;
    private const int SameDate = 3;
    private const int SameMoment = 4;
    private const int SameLabel = 5;
    private const int SameValue = 6;

    [SkippableTheory]
    [InlineData(Exact, 0, "Ada,ADA", "Adam,,A_a")]
    [InlineData(First, 2, "Ada,Adam,adb", "Aba,,A")]
    [InlineData(First, 5, "Ada,ADA", "Adaxx,")]
    [InlineData(Last, 2, "Ada,Oda", "Adam,a,")]
    public void Texts_are_compared_whole_or_by_their_first_or_last_characters(int op, int count, string same, string other)
    {
        Publish(Rule("contact", "contact", ("firstname", "firstname", op, count, true), ("lastname", "lastname", Exact, 0, false)));
        var ids = (same + "," + other).Split(',').Select(name => Contact(name)).ToList();

        var found = Duplicates(Row("contact", ("firstname", "Ada"), ("lastname", "x")), "contact");

        Assert.Equal(ids.Take(same.Split(',').Length).Order(), found.Order());
    }

    [SkippableFact]
    public void Wildcards_in_a_value_are_characters()
    {
        Publish(Rule("contact", "contact", ("firstname", "firstname", First, 3, true)));
        var (one, _) = (Contact("a%b1"), Contact("axb1"));

        Assert.Equal([one], Duplicates(Row("contact", ("firstname", "a%b2")), "contact"));
    }

    [SkippableFact]
    public void Case_counts_where_the_rule_says_so()
    {
        Publish(Rule("contact", "contact", sensitive: true, conditions: ("firstname", "firstname", First, 3, true)));
        var (one, _) = (Contact("Adam"), Contact("adam"));

        Assert.Equal([one], Duplicates(Row("contact", ("firstname", "Adalbert")), "contact").Concat(Duplicates(Row("contact", ("firstname", "Ada")), "contact")).Distinct());
    }

    [SkippableFact]
    public void Dates_are_compared_by_the_day_or_the_moment()
    {
        var noon = new DateTime(2026, 5, 1, 12, 0, 0, DateTimeKind.Utc);
        var (same, day) = (Lead(noon), Lead(noon.AddHours(2)));
        Lead(noon.AddDays(1));
        var byDay = Rule("lead", "lead", ("lastonholdtime", "lastonholdtime", SameDate, 0, true));
        Publish(byDay);
        Assert.Equal(new[] { same, day }.Order(), Duplicates(Row("lead", ("lastonholdtime", noon)), "lead").Order());
        Unpublish(byDay);

        Publish(Rule("lead", "lead", ("lastonholdtime", "lastonholdtime", SameMoment, 0, true)));
        Assert.Equal([same], Duplicates(Row("lead", ("lastonholdtime", noon)), "lead"));
    }

    [SkippableFact]
    public void Choices_are_compared_by_number_or_label()
    {
        // Rating Cold is 3 of a lead and of an opportunity; Web is 8 of a lead's source.
        var opportunity = Add("opportunity", ("name", "o"), ("opportunityratingcode", new OptionSetValue(3)));
        var label = Rule("lead", "opportunity", ("leadqualitycode", "opportunityratingcode", SameLabel, 0, true));
        Publish(label);
        var lead = Row("lead", ("leadqualitycode", new OptionSetValue(3)));
        Assert.Equal([opportunity], Duplicates(lead, "opportunity"));
        Unpublish(label);

        Publish(Rule("lead", "opportunity", ("leadqualitycode", "opportunityratingcode", SameValue, 0, true)));
        Assert.Equal([opportunity], Duplicates(lead, "opportunity"));
        Assert.Empty(Duplicates(Row("lead", ("leadqualitycode", new OptionSetValue(1))), "opportunity"));
    }

    [SkippableFact]
    public void Rows_of_another_table_are_duplicates_by_lookups_amounts_and_mail_addresses()
    {
        Publish(Rule("lead", "contact", ("emailaddress1", "emailaddress1", Exact, 0, true)));
        var contact = Add("contact", ("lastname", "x"), ("emailaddress1", "ada@example.org"));
        var lead = Add("lead", ("subject", "s"), ("emailaddress1", "ADA@example.org"));

        Assert.Equal([contact], Duplicates(new Entity("lead", lead), "contact"));
        Assert.Empty(Duplicates(new Entity("lead", lead), "lead"));
        Assert.Empty(Duplicates(new Entity("contact", contact), "lead"));
    }

    [SkippableFact]
    public void Blank_values_are_equal_unless_they_are_ignored_or_alone()
    {
        var (blank, filled) = (Contact("", "x"), Contact("Ada", "x"));
        var row = Row("contact", ("lastname", "x"));
        var counting = Rule("contact", "contact", ("firstname", "firstname", Exact, 0, false), ("lastname", "lastname", Exact, 0, false));
        Publish(counting);
        Assert.Equal([blank], Duplicates(row, "contact"));
        Unpublish(counting);
        var ignoring = Rule("contact", "contact", ("firstname", "firstname", Exact, 0, true), ("lastname", "lastname", Exact, 0, false));
        Publish(ignoring);
        Assert.Empty(Duplicates(row, "contact"));
        Unpublish(ignoring);
        Publish(Rule("contact", "contact", ("firstname", "firstname", Exact, 0, false)));
        Assert.Empty(Duplicates(row, "contact"));
        Assert.Equal([filled], Duplicates(Row("contact", ("firstname", "Ada")), "contact"));
    }

    [SkippableFact]
    public void Stored_row_is_no_duplicate_of_itself_and_is_taken_with_what_changes_of_it()
    {
        Publish(Rule("contact", "contact", ("firstname", "firstname", Exact, 0, true), ("lastname", "lastname", Exact, 0, true)));
        var (one, two) = (Contact("Ada", "A"), Contact("Ada", "B"));

        Assert.Empty(Duplicates(new Entity("contact", one), "contact"));
        Assert.Equal([two], Duplicates(new Entity("contact", one) { ["lastname"] = "B" }, "contact"));
    }

    [SkippableFact]
    public void Inactive_rows_are_left_out_where_the_rule_says_so()
    {
        var rule = Rule("contact", "contact", ("firstname", "firstname", Exact, 0, true));
        Publish(rule);
        var one = Contact("Ada");
        Admin.Update(new Entity("contact", one) { ["statecode"] = new OptionSetValue(1) });
        Assert.Equal([one], Duplicates(Row("contact", ("firstname", "Ada")), "contact"));

        Admin.Update(new Entity("duplicaterule", rule) { ["excludeinactiverecords"] = true });

        Assert.Empty(Duplicates(Row("contact", ("firstname", "Ada")), "contact"));
    }

    [SkippableFact]
    public void Duplicates_come_in_pages_each_once_whichever_rules_find_them()
    {
        Publish(Rule("contact", "contact", ("firstname", "firstname", Exact, 0, true)));
        Publish(Rule("contact", "contact", ("lastname", "lastname", Exact, 0, true)));
        var ids = Enumerable.Range(0, 5).Select(_ => Contact("Ada", "L")).ToList();
        var row = Row("contact", ("firstname", "Ada"), ("lastname", "L"));

        var pages = new[] { 1, 2, 3 }.Select(page => Page(row, "contact", page, 2)).ToList();

        Assert.Equal(ids.Order(), pages.SelectMany(page => page.Entities).Select(found => found.Id).Order());
        Assert.Equal([true, true, false], pages.Select(page => page.MoreRecords));
        Assert.Equal("Ada", pages[0].Entities[0]["firstname"]);
    }

    [SkippableFact]
    public void Rule_counts_from_its_publishing_until_it_is_unpublished()
    {
        var one = Contact("Ada");
        var row = Row("contact", ("firstname", "Ada"));
        var rule = Rule("contact", "contact", ("firstname", "firstname", Exact, 0, true));
        Assert.Empty(Duplicates(row, "contact"));

        var job = Publish(rule);

        Assert.Equal([one], Duplicates(row, "contact"));
        Assert.Equal(2, Admin.Retrieve("duplicaterule", rule, new ColumnSet("statuscode")).GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Equal(30, Admin.Retrieve("asyncoperation", job, new ColumnSet("statuscode")).GetAttributeValue<OptionSetValue>("statuscode").Value);
        Admin.Update(new Entity("duplicaterule", rule) { ["statuscode"] = new OptionSetValue(0) });
        Assert.Equal([one], Duplicates(row, "contact"));
        Unpublish(rule);
        Assert.Empty(Duplicates(row, "contact"));
        Publish(rule);
        Admin.Delete("duplicaterule", rule);
        Assert.Empty(Duplicates(row, "contact"));
        Assert.Empty(Rows("duplicaterulecondition"));
    }

    [SkippableFact]
    public void Rule_that_cannot_work_is_not_published()
    {
        Assert.Contains("no conditions", Fault(() => Publish(Rule("contact", "contact"))).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be compared", Refused(("firstname", "birthdate", Exact, 0, true)), StringComparison.Ordinal);
        Assert.Contains("operatorparam", Refused(("firstname", "firstname", First, 0, true)), StringComparison.Ordinal);
        Assert.Contains("two dates", Refused(("firstname", "firstname", SameDate, 0, true)), StringComparison.Ordinal);
        Assert.Contains("two choices", Refused(("firstname", "firstname", SameLabel, 0, true)), StringComparison.Ordinal);
        Assert.Contains("nothing", Refused(("nothing", "firstname", Exact, 0, true)), StringComparison.Ordinal);
        for (var index = 0; index < 5; index++)
        {
            Publish(Rule("contact", "contact", ("firstname", "firstname", Exact, 0, true)));
        }

        Assert.Contains("5 rules of 'contact'", Refused(("firstname", "firstname", Exact, 0, true)), StringComparison.Ordinal);
        Publish(Rule("lead", "lead", ("subject", "subject", Exact, 0, true)));
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/org-service/detect-duplicate-data
    [SkippableFact]
    public void Create_and_Update_look_for_duplicates_only_when_they_are_told_to()
    {
        Publish(Rule("contact", "contact", ("firstname", "firstname", Exact, 0, true)));
        Contact("Ada");
        var second = Contact("Ada");
        var third = Contact("Bob");

        var created = Fault(() => Write(new CreateRequest { Target = Row("contact", ("firstname", "Ada")) }, suppress: false));
        var updated = Fault(() => Write(new UpdateRequest { Target = new Entity("contact", third) { ["firstname"] = "Ada" } }, suppress: false));

        Assert.Equal((DataverseErrorCode.DuplicateRecordsFound, DataverseErrorCode.DuplicateRecordsFound), (created.ErrorCode, updated.ErrorCode));
        Assert.StartsWith(
            "A record was not created or updated because a duplicate of the current record already exists.", created.Message, StringComparison.Ordinal);
        Assert.Equal("Bob", Admin.Retrieve("contact", third, new ColumnSet("firstname"))["firstname"]);
        Write(new CreateRequest { Target = Row("contact", ("firstname", "Ada")) }, suppress: true);
        Write(new CreateRequest { Target = Row("contact", ("firstname", "Eve")) }, suppress: false);
        Write(new UpdateRequest { Target = new Entity("contact", second) { ["firstname"] = "Zoe" } }, suppress: false);
    }

    [SkippableFact]
    public void Organization_switches_detection_off_and_its_rules_go_out_of_force()
    {
        var rule = Rule("contact", "contact", ("firstname", "firstname", Exact, 0, true));
        Publish(rule);
        Contact("Ada");
        Set("isduplicatedetectionenabledforonlinecreateupdate", false);
        Write(new CreateRequest { Target = Row("contact", ("firstname", "Ada")) }, suppress: false);
        Assert.Equal(2, Duplicates(Row("contact", ("firstname", "Ada")), "contact").Count);

        Set("isduplicatedetectionenabled", false);

        Assert.Empty(Duplicates(Row("contact", ("firstname", "Ada")), "contact"));
        Assert.Contains("switched off", Fault(() => Publish(rule)).Message, StringComparison.Ordinal);
        Set("isduplicatedetectionenabled", true);
        Assert.Empty(Duplicates(Row("contact", ("firstname", "Ada")), "contact"));
        Publish(rule);
        Assert.Equal(2, Duplicates(Row("contact", ("firstname", "Ada")), "contact").Count);
    }

    [SkippableFact]
    public void Duplicates_that_the_caller_may_not_read_are_not_told_and_publishing_is_guarded()
    {
        var rule = Rule("contact", "contact", ("firstname", "firstname", Exact, 0, true));
        Publish(rule);
        Contact("Ada");
        var user = Add("systemuser", ("lastname", "x"), ("domainname", "x"), ("businessunitid", new EntityReference("businessunit", Organization.RootBusinessUnitId)));
        var service = Organization.ServiceFor(user);
        Grant(user, "prvReadContact", "prvCreateContact", "prvReadDuplicateRule");
        var own = service.Create(Row("contact", ("firstname", "Ada")));

        Assert.Equal([own], Duplicates(Row("contact", ("firstname", "Ada")), "contact", service));
        Assert.Contains(
            "prvPublishDuplicateRule",
            Fault(() => service.Execute(new UnpublishDuplicateRuleRequest { DuplicateRuleId = rule })).Message,
            StringComparison.Ordinal);
        Assert.Equal(
            DataverseErrorCode.ObjectDoesNotExist,
            Fault(() => Admin.Execute(new PublishDuplicateRuleRequest { DuplicateRuleId = Guid.NewGuid() })).ErrorCode);
        Assert.Empty(service.RetrieveMultiple(new QueryExpression("duplicaterulecondition")).Entities);
    }

    private void Grant(Guid user, params string[] privileges)
    {
        var role = Add("role", ("name", "R"), ("businessunitid", new EntityReference("businessunit", Organization.RootBusinessUnitId)));
        Admin.Execute(new AddPrivilegesRoleRequest
        {
            RoleId = role,
            Privileges = [.. privileges.Select(name => new RolePrivilege(PrivilegeDepth.Basic, Single("privilege", "name", name).Id, Guid.Empty))],
        });
        Admin.Associate("systemuser", user, Cast.RolesOf(new EntityReference("systemuser", user)), [new EntityReference("role", role)]);
    }

    private Guid Contact(string firstName, string lastName = "x") => Add("contact", ("firstname", firstName), ("lastname", lastName));

    private Guid Lead(DateTime moment) => Add("lead", ("subject", "s"), ("lastonholdtime", moment));

    private void Set(string setting, bool value) => Admin.Update(new Entity("organization", Organization.OrganizationId) { [setting] = value });

    private string Refused((string, string, int, int, bool) condition) => Fault(() => Publish(Rule("contact", "contact", condition))).Message;

    private Guid Rule(string table, string matching, params (string Base, string Matching, int Operator, int Count, bool Ignores)[] conditions) =>
        Rule(table, matching, sensitive: false, conditions);

    private Guid Rule(
        string table, string matching, bool sensitive, params (string Base, string Matching, int Operator, int Count, bool Ignores)[] conditions)
    {
        var rule = Add("duplicaterule", ("name", "R"), ("baseentityname", table), ("matchingentityname", matching), ("iscasesensitive", sensitive));
        foreach (var condition in conditions)
        {
            Add(
                "duplicaterulecondition",
                ("regardingobjectid", new EntityReference("duplicaterule", rule)),
                ("baseattributename", condition.Base),
                ("matchingattributename", condition.Matching),
                ("operatorcode", new OptionSetValue(condition.Operator)),
                ("operatorparam", condition.Count == 0 ? null : condition.Count),
                ("ignoreblankvalues", condition.Ignores));
        }

        return rule;
    }

    private Guid Publish(Guid rule) => ((PublishDuplicateRuleResponse)Admin.Execute(new PublishDuplicateRuleRequest { DuplicateRuleId = rule })).JobId;

    private void Unpublish(Guid rule) => Admin.Execute(new UnpublishDuplicateRuleRequest { DuplicateRuleId = rule });

    private void Write(OrganizationRequest request, bool suppress)
    {
        request["SuppressDuplicateDetection"] = suppress;
        Admin.Execute(request);
    }

    private List<Guid> Duplicates(Entity row, string matching, IOrganizationService? service = null) =>
        [.. Page(row, matching, 1, 50, service).Entities.Select(found => found.Id)];

    private EntityCollection Page(Entity row, string matching, int page, int count, IOrganizationService? service = null) =>
        ((RetrieveDuplicatesResponse)(service ?? Admin).Execute(new RetrieveDuplicatesRequest
        {
            BusinessEntity = row,
            MatchingEntityName = matching,
            PagingInfo = new PagingInfo { PageNumber = page, Count = count },
        })).DuplicateCollection;
}

public sealed class DuplicatesInMemory(InMemoryEnvironment environment) : DuplicateSpecification<InMemoryEnvironment>(environment);

public sealed class DuplicatesOnFile(FileEnvironment environment) : DuplicateSpecification<FileEnvironment>(environment);

public sealed class DuplicatesLive(LiveEnvironment environment) : DuplicateSpecification<LiveEnvironment>(environment);

public sealed class DuplicatesOverHttp(OverHttpEnvironment environment) : DuplicateSpecification<OverHttpEnvironment>(environment);
