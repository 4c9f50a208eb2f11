using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Tests.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Security;

/// <summary>One user in a unit between a parent and a child unit; rows of the user, of a colleague, of the child and of the parent unit.</summary>
public sealed class DepthTests : IDisposable
{
    private readonly PluginOrganization _organization = new();
    private readonly Guid _user;
    private readonly Guid[] _rows;

    public DepthTests()
    {
        var unit = _organization.BusinessUnit("Middle");
        var child = _organization.BusinessUnit("Child", unit);
        _user = _organization.User("User", unit);
        Guid[] owners = [_user, _organization.User("Colleague", unit), _organization.User("Below", child), _organization.User("Above")];
        _rows = Array.ConvertAll(owners, Row);
    }

    public void Dispose() => _organization.Dispose();

    [Theory]
    [InlineData(1, true, false, false, false)]
    [InlineData(2, true, true, false, false)]
    [InlineData(4, true, true, true, false)]
    [InlineData(8, true, true, true, true)]
    public void Read_reaches_as_far_as_the_depth(int depth, params bool[] expected)
    {
        _organization.GiveRole(_user, _organization.Role(("prvReadLead", depth)));
        var service = _organization.Local.ServiceFor(_user);

        var found = service.RetrieveMultiple(new QueryExpression("lead") { ColumnSet = new ColumnSet("subject") });

        for (var index = 0; index < _rows.Length; index++)
        {
            Assert.Equal(expected[index], Reads(service, _rows[index]));
            Assert.Equal(expected[index], System.Linq.Enumerable.Any(found.Entities, row => row.Id == _rows[index]));
        }
    }

    [Fact]
    public void Write_is_refused_with_the_privilege_named_when_no_role_has_it()
    {
        _organization.GiveRole(_user, _organization.Role(("prvReadLead", 8)));

        var fault = PluginOrganization.Fault(() => _organization.Local.ServiceFor(_user).Update(new Entity("lead", _rows[0]) { ["subject"] = "x" }));

        Assert.Equal(DataverseErrorCode.PrivilegeDenied, fault.Detail.ErrorCode);
        Assert.Equal($"Principal user (Id={_user}, type=8) is missing prvWriteLead privilege for entity 'lead'.", fault.Detail.Message);
    }

    [Fact]
    public void Write_is_refused_when_the_privilege_does_not_reach_the_row()
    {
        _organization.GiveRole(_user, _organization.Role(("prvWriteLead", 1)));

        var fault = PluginOrganization.Fault(() => _organization.Local.ServiceFor(_user).Update(new Entity("lead", _rows[1]) { ["subject"] = "x" }));

        Assert.Equal(DataverseErrorCode.AccessDenied, fault.Detail.ErrorCode);
    }

    [Fact]
    public void Share_lets_a_user_read_a_row_beyond_the_depth()
    {
        _organization.GiveRole(_user, _organization.Role(("prvReadLead", 1)));
        var service = _organization.Local.ServiceFor(_user);
        var principal = new EntityReference("systemuser", _user);
        _organization.Service.Execute(new GrantAccessRequest { Target = new EntityReference("lead", _rows[3]), PrincipalAccess = new PrincipalAccess { Principal = principal, AccessMask = AccessRights.ReadAccess } });

        Assert.True(Reads(service, _rows[3]));
        Assert.Equal(2, service.RetrieveMultiple(new QueryExpression("lead")).Entities.Count);

        _organization.Service.Execute(new RevokeAccessRequest { Target = new EntityReference("lead", _rows[3]), Revokee = principal });
        Assert.False(Reads(service, _rows[3]));
    }

    [Fact]
    public void Role_taken_away_counts_at_once()
    {
        // XrmMockup #194: security not following role changes.
        var role = _organization.Role(("prvReadLead", 8));
        _organization.GiveRole(_user, role);
        var service = _organization.Local.ServiceFor(_user);
        Assert.True(Reads(service, _rows[0]));

        _organization.Service.Disassociate("systemuser", _user, new Relationship("systemuserroles_association"), [_organization.RoleFor("systemuser", _user, role)]);

        Assert.False(Reads(service, _rows[0]));
    }

    [Fact]
    public void Plugin_acts_as_its_caller_unless_it_asks_for_system()
    {
        _organization.GiveRole(_user, _organization.Role(("prvCreateLead", 8)));
        var asCaller = false;
        var asSystem = false;
        _organization.Step("Create", "lead", 10, services =>
        {
            asCaller = Reads(PluginOrganization.ServiceOf(services), _rows[0]);
            var factory = (IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory))!;
            asSystem = Reads(factory.CreateOrganizationService(null), _rows[0]);
        });

        _organization.Local.ServiceFor(_user).Create(new Entity("lead") { ["subject"] = "x", ["lastname"] = "y" });

        Assert.False(asCaller);
        Assert.True(asSystem);
    }

    private static bool Reads(IOrganizationService service, Guid lead)
    {
        try
        {
            return service.Retrieve("lead", lead, new ColumnSet("subject")).Contains("subject");
        }
        catch (System.ServiceModel.FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode is DataverseErrorCode.PrivilegeDenied or DataverseErrorCode.AccessDenied)
        {
            return false;
        }
    }

    private Guid Row(Guid owner) => _organization.Service.Create(new Entity("lead")
    {
        ["subject"] = "Row",
        ["lastname"] = "Row",
        ["ownerid"] = new EntityReference("systemuser", owner),
    });
}
