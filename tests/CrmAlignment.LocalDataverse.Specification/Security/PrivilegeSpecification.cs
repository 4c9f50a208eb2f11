using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Security;

/// <summary>https://learn.microsoft.com/power-platform/admin/how-record-access-determined: which privilege each request asks for.</summary>
[Capability("Security", "Privileges")]
public abstract class PrivilegeSpecification<TEnvironment>(TEnvironment environment) : SecuritySpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableTheory]
    [InlineData("prvCreateContact", "create")]
    [InlineData("prvReadContact", "retrieve")]
    [InlineData("prvReadContact", "query")]
    [InlineData("prvWriteContact", "update")]
    [InlineData("prvDeleteContact", "delete")]
    [InlineData("prvAssignContact", "assign")]
    [InlineData("prvShareContact", "share")]
    [InlineData("prvAppendContact", "set lookup")]
    [InlineData("prvAppendToAccount", "set lookup")]
    [InlineData("prvAppendLead", "associate")]
    [InlineData("prvAppendToCompetitor", "associate")]
    public void Request_is_refused_without_its_privilege_and_passes_with_all(string privilege, string request)
    {
        string[] all =
        [
            "prvCreateContact", "prvReadContact", "prvWriteContact", "prvDeleteContact", "prvAssignContact", "prvShareContact",
            "prvAppendContact", "prvAppendToAccount", "prvReadAccount", "prvAppendLead", "prvAppendToCompetitor",
        ];
        var user = Cast.User();
        var send = Requests(user, request);
        Cast.Grant(user, [.. all.Where(granted => granted != privilege).Select(granted => (granted, PrivilegeDepth.Global))]);

        var fault = Fault(send);
        Assert.Equal(DataverseErrorCode.PrivilegeDenied, fault.ErrorCode);
        Assert.Contains($"is missing {privilege} privilege", fault.Message, StringComparison.Ordinal);

        Cast.Grant(user, (privilege, PrivilegeDepth.Global));
        send();
    }

    [SkippableFact]
    public void Fault_names_the_user_the_privilege_and_the_table()
    {
        var user = Cast.User();

        var fault = Fault(() => As(user).Retrieve("lead", Lead().Id, new ColumnSet("subject")));

        Assert.Equal($"Principal user (Id={user.Id}, type=8) is missing prvReadLead privilege for entity 'lead'.", fault.Message);
    }

    [SkippableFact]
    public void What_a_message_tells_of_a_row_is_for_who_may_read_the_row()
    {
        // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.isvalidstatetransitionrequest
        var user = Cast.User();
        var currency = Environment.RequireLocal("the base currency is known").Organization.BaseCurrencyId;
        var rate = new RetrieveExchangeRateRequest { TransactionCurrencyId = currency };
        var transition = new IsValidStateTransitionRequest { Entity = Lead(), NewState = "Disqualified", NewStatus = 4 };

        Assert.Contains("prvReadTransactionCurrency", Fault(() => As(user).Execute(rate)).Message, StringComparison.Ordinal);
        Assert.Contains("prvReadLead", Fault(() => As(user).Execute(transition)).Message, StringComparison.Ordinal);

        Cast.Grant(user, ("prvReadTransactionCurrency", PrivilegeDepth.Global), ("prvReadLead", PrivilegeDepth.Global));
        As(user).Execute(rate);
        As(user).Execute(transition);
    }

    [SkippableFact]
    public void Role_that_is_given_or_taken_away_counts_at_once()
    {
        // https://github.com/delegateas/XrmMockup/issues/194
        var user = Cast.User();
        var lead = Lead();
        var role = Cast.Grant(user, ("prvReadLead", PrivilegeDepth.Global));
        Assert.True(Reads(user, lead));

        Service.Disassociate("systemuser", user.Id, Cast.RolesOf(user), [role]);

        Assert.False(Reads(user, lead));
    }

    [SkippableFact]
    public void Privilege_that_a_role_gets_or_loses_counts_at_once()
    {
        var user = Cast.User();
        var lead = Lead();
        var role = Cast.Role(("prvReadLead", PrivilegeDepth.Global));
        Service.Associate("systemuser", user.Id, Cast.RolesOf(user), [Cast.CopyFor(user, role)]);
        Assert.True(Reads(user, lead));

        Service.Execute(new RemovePrivilegeRoleRequest { RoleId = role, PrivilegeId = Cast.PrivilegeId("prvReadLead") });

        Assert.False(Reads(user, lead));
    }

    [SkippableFact]
    public void Custom_steps_are_bypassed_only_with_the_privilege_for_it()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/bypass-custom-business-logic
        var user = Cast.User();
        Cast.Grant(user, ("prvCreateLead", PrivilegeDepth.Basic), ("prvReadLead", PrivilegeDepth.Basic));
        var request = new Microsoft.Xrm.Sdk.Messages.CreateRequest { Target = Row("lead", ("subject", "x"), ("lastname", "y")) };
        request.Parameters["BypassCustomPluginExecution"] = true;

        Assert.Contains("prvBypassCustomPlugins", Fault(() => As(user).Execute(request)).Message, StringComparison.Ordinal);

        Cast.Grant(user, ("prvBypassCustomPlugins", PrivilegeDepth.Global));
        As(user).Execute(request);
    }

    [SkippableFact]
    public void Disabled_user_is_refused()
    {
        var user = Cast.User();
        Service.Update(new Entity("systemuser", user.Id) { ["isdisabled"] = true });

        Assert.Equal(DataverseErrorCode.UserNotEnabled, Fault(() => As(user).Execute(new WhoAmIRequest())).ErrorCode);
    }

    [SkippableFact]
    public void User_that_does_not_exist_is_refused()
    {
        Environment.RequireLocal("Impersonation on a live environment needs a user.");

        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Environment.As(Guid.NewGuid()).Execute(new WhoAmIRequest())).ErrorCode);
    }

    [SkippableTheory]
    [InlineData("systemuserroles")]
    [InlineData("roleprivileges")]
    [InlineData("principalobjectaccess")]
    [InlineData("privilege")]
    public void Rows_that_grant_access_cannot_be_written_by_who_is_no_administrator(string table)
    {
        var user = Cast.User();

        Assert.Equal(DataverseErrorCode.NotSupported, Fault(() => As(user).Create(new Entity(table))).ErrorCode);
    }

    private Action Requests(EntityReference user, string request)
    {
        var service = As(user);
        var contact = CreateReference("contact", ("lastname", "Contact"));
        var account = CreateReference("account", ("name", "Account"));
        var access = new PrincipalAccess { Principal = user, AccessMask = AccessRights.ReadAccess };
        switch (request)
        {
            case "create":
                return () => service.Create(Row("contact", ("lastname", "Mine")));
            case "retrieve":
                return () => service.Retrieve("contact", contact.Id, new ColumnSet("lastname"));
            case "query":
                return () => service.RetrieveMultiple(new QueryExpression("contact") { TopCount = 1 });
            case "update":
                return () => service.Update(new Entity("contact", contact.Id) { ["lastname"] = "x" });
            case "delete":
                return () => service.Delete("contact", contact.Id);
            case "assign":
                return () => service.Execute(new AssignRequest { Target = contact, Assignee = user });
            case "share":
                return () => service.Execute(new GrantAccessRequest { Target = contact, PrincipalAccess = access });
            case "set lookup":
                return () => service.Update(new Entity("contact", contact.Id) { ["parentcustomerid"] = account });
            default:
                var lead = Lead();
                var competitor = CreateReference("competitor", ("name", "Rival " + Guid.NewGuid()));
                return () => service.Associate("lead", lead.Id, new Relationship("leadcompetitors_association"), [competitor]);
        }
    }
}

public sealed class PrivilegesInMemory(InMemoryEnvironment environment) : PrivilegeSpecification<InMemoryEnvironment>(environment);

public sealed class PrivilegesOnFile(FileEnvironment environment) : PrivilegeSpecification<FileEnvironment>(environment);

public sealed class PrivilegesLive(LiveEnvironment environment) : PrivilegeSpecification<LiveEnvironment>(environment);

public sealed class PrivilegesOverHttp(OverHttpEnvironment environment) : PrivilegeSpecification<OverHttpEnvironment>(environment);
