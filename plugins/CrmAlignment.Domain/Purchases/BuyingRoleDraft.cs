using System;
using System.Collections.Generic;
using System.Globalization;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Purchases;

/// <summary>A row of a buying center as a person fills it in, which may be wrong.</summary>
/// <param name="row">The row as a save leaves it.</param>
[Columns(BuyingRoleTable.LeadId, BuyingRoleTable.OpportunityId, BuyingRoleTable.ContactId, BuyingRoleTable.Name, BuyingRoleTable.Role)]
public sealed class BuyingRoleDraft(IRecordValues row)
{
    private readonly Guid? _lead = row.Value(BuyingRoleTable.LeadId).AsId;
    private readonly Guid? _opportunity = row.Value(BuyingRoleTable.OpportunityId).AsId;
    private readonly Guid? _contact = row.Value(BuyingRoleTable.ContactId).AsId;
    private readonly int? _role = row.Value(BuyingRoleTable.Role).AsChoice;
    private readonly string? _name = CleanText.Of(row.Value(BuyingRoleTable.Name).AsText);

    /// <summary>What is wrong with it; none when it can be saved.</summary>
    public IReadOnlyList<Problem> Problems()
    {
        var problems = new List<Problem>();
        if (_lead is null == _opportunity is null)
        {
            problems.Add(_lead is null ? Messages.Problems.BuyingRoleOfNothing() : Messages.Problems.BuyingRoleOfTwo());
        }

        if (_contact is null && (_name is null || CleanText.SaysNothing(_name)))
        {
            problems.Add(Messages.Problems.BuyingRoleWithoutPerson());
        }

        if (_role is null)
        {
            problems.Add(Messages.Problems.BuyingRoleWithoutRole(new ColumnName(BuyingRoleTable.Role)));
        }

        return problems;
    }

    /// <summary>The same for the same person in the same role of the same purchase, once there are no problems.</summary>
    public string Key => string.Format(
        CultureInfo.InvariantCulture, "{0:N}|{1}|{2}", _lead ?? _opportunity, _role, BuyingPerson.Of(_contact, _name));
}
