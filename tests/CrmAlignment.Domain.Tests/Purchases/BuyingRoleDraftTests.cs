using System;
using System.Linq;
using CrmAlignment.Domain.Purchases;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.Domain.Tests.Purchases;

public sealed class BuyingRoleDraftTests
{
    private static readonly Guid Lead = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Anna = new("00000000-0000-0000-0000-00000000000a");

    private static RecordSnapshot Row(string? name = "Anna") => new RecordSnapshot()
        .Set(BuyingRoleTable.LeadId, RecordValue.Lookup("lead", Lead))
        .Set(BuyingRoleTable.Name, RecordValue.Text(name))
        .Set(BuyingRoleTable.Role, RecordValue.Choice((int)PurchaseRole.Decider));

    private static string[] Codes(IRecordValues row) => new BuyingRoleDraft(row).Problems().Select(problem => problem.Code).ToArray();

    [Fact]
    public void Problems_are_none_of_a_person_with_a_role_in_a_purchase() => Assert.Empty(Codes(Row()));

    [Fact]
    public void Problems_name_what_is_missing()
    {
        Assert.Equal(["CRMA8001", "CRMA8003", "CRMA8004"], Codes(new RecordSnapshot()));
        Assert.Equal(["CRMA8003"], Codes(Row(" - ")));
        Assert.Equal(["CRMA8002"], Codes(Row().Set(BuyingRoleTable.OpportunityId, RecordValue.Lookup("opportunity", Anna))));
        Assert.Empty(Codes(Row(null).Set(BuyingRoleTable.ContactId, RecordValue.Lookup("contact", Anna))));
    }

    [Fact]
    public void Key_is_the_same_for_the_same_person_and_another_for_another_role()
    {
        var key = new BuyingRoleDraft(Row()).Key;

        Assert.Equal("00000000000000000000000000000001|471200000|anna", key);
        Assert.Equal(key, new BuyingRoleDraft(Row(" ANNA ")).Key);
        Assert.NotEqual(key, new BuyingRoleDraft(Row().Set(BuyingRoleTable.Role, RecordValue.Choice((int)PurchaseRole.User))).Key);
        Assert.Equal(
            "00000000000000000000000000000001|471200000|0000000000000000000000000000000a",
            new BuyingRoleDraft(Row().Set(BuyingRoleTable.ContactId, RecordValue.Lookup("contact", Anna))).Key);
    }

    [Fact]
    public void Key_of_the_longest_name_fits_into_its_column() => Assert.InRange(new BuyingRoleDraft(Row(new string('n', 160))).Key.Length, 1, 300);
}
