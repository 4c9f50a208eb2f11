using System;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Queries;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/operators, eq-userid and its like.</summary>
[Capability("Queries", "Caller, teams and reports")]
public abstract class CallerSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const string Users = "The test creates users.";

    [SkippableTheory]
    [InlineData("eq-userid", "mine")]
    [InlineData("ne-userid", "ours theirs")]
    [InlineData("eq-userteams", "ours")]
    [InlineData("eq-useroruserteams", "mine ours")]
    public void Owners_are_compared_with_the_caller_and_the_callers_teams(string op, string found)
    {
        var local = Environment.RequireLocal(Users);
        var me = local.AddAdministrator();
        var leads = OwnRows.Leads(local.As(me));
        leads.Add("mine");
        leads.Add("ours", ("ownerid", local.AddTeamOf(me)));
        leads.Add("theirs", ("ownerid", new EntityReference("systemuser", local.AddAdministrator())));

        Assert.Equal(found, leads.Where("ownerid", op));
    }

    [SkippableTheory]
    [InlineData("eq-businessid", "here")]
    [InlineData("ne-businessid", "there")]
    public void Business_units_are_compared_with_the_callers(string op, string found)
    {
        var local = Environment.RequireLocal(Users);
        var unit = CreateReference("businessunit", ("name", "Unit " + Guid.NewGuid()), ("parentbusinessunitid", Service.OwnBusinessUnit()));
        var leads = OwnRows.Leads(Service);
        leads.Add("here");
        leads.Add("there", ("ownerid", new EntityReference("systemuser", local.AddAdministrator(("businessunitid", unit)))));

        Assert.Equal(found, leads.Where("owningbusinessunit", op));
    }

    [SkippableFact]
    public void Language_is_compared_with_the_callers()
    {
        var local = Environment.RequireLocal(Users);
        var me = local.AddAdministrator();
        Service.Create(new Entity("usersettings", me) { ["uilanguageid"] = 1049 });
        var leads = OwnRows.Leads(local.As(me));
        leads.Add("russian", ("numberofemployees", 1049));
        leads.Add("english", ("numberofemployees", 1033));

        Assert.Equal("russian", leads.Where("numberofemployees", "eq-userlanguage"));
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/query-hierarchical-data#condition-operators-for-hierarchical-data.
    [SkippableTheory]
    [InlineData("eq-useroruserhierarchy", "mine report")]
    [InlineData("eq-useroruserhierarchyandteams", "mine ours report report-team")]
    public void Owners_are_compared_with_the_callers_reports_and_their_teams(string op, string found)
    {
        var local = Environment.RequireLocal(Users);
        var me = local.AddAdministrator();
        var report = local.AddAdministrator(("parentsystemuserid", new EntityReference("systemuser", me)));
        var leads = OwnRows.Leads(local.As(me));
        leads.Add("mine");
        leads.Add("ours", ("ownerid", local.AddTeamOf(me)));
        leads.Add("report", ("ownerid", new EntityReference("systemuser", report)));
        leads.Add("report-team", ("ownerid", local.AddTeamOf(report)));
        leads.Add("theirs", ("ownerid", new EntityReference("systemuser", local.AddAdministrator())));

        Assert.Equal(found, leads.Where("ownerid", op));
    }

    // The same page: the depth is organization.maxdepthforhierarchicalsecuritymodel, three levels unless it is set.
    [SkippableFact]
    public void Reports_are_followed_as_deep_as_the_organization_says()
    {
        var local = Environment.RequireLocal(Users);
        var leads = OwnRows.Leads(Service);
        var me = local.AddAdministrator();
        var above = me;
        for (var level = 1; level <= 4; level++)
        {
            above = local.AddAdministrator(("parentsystemuserid", new EntityReference("systemuser", above)));
            leads.Add("level" + level, ("ownerid", new EntityReference("systemuser", above)));
        }

        var condition = OwnRows.Condition("ownerid", "eq-useroruserhierarchy");
        Assert.Equal("level1 level2 level3", leads.AskedBy(local.As(me), condition));

        var organization = Fetch("<fetch><entity name='organization'/></fetch>").Entities[0];
        Service.Update(new Entity("organization", organization.Id) { ["maxdepthforhierarchicalsecuritymodel"] = 1 });
        Assert.Equal("level1", leads.AskedBy(local.As(me), condition));
        Service.Update(new Entity("organization", organization.Id) { ["maxdepthforhierarchicalsecuritymodel"] = 3 });
    }
}

public sealed class CallersInMemory(InMemoryEnvironment environment) : CallerSpecification<InMemoryEnvironment>(environment);

public sealed class CallersOnFile(FileEnvironment environment) : CallerSpecification<FileEnvironment>(environment);

public sealed class CallersLive(LiveEnvironment environment) : CallerSpecification<LiveEnvironment>(environment);

public sealed class CallersOverHttp(OverHttpEnvironment environment) : CallerSpecification<OverHttpEnvironment>(environment);
