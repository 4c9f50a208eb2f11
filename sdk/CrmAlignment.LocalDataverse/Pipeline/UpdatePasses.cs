using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>
/// The passes of one Update. An Update that mixes state or owner columns with others runs the steps inside the
/// transaction twice: once for the other columns, then once for state, status and owner. PreValidation runs once.
/// </summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/special-update-operation-behavior.</remarks>
internal sealed class UpdatePasses
{
    private static readonly UpdatePasses[] Single = [new UpdatePasses(null, 0)];

    private readonly Entity? _target;
    private readonly int _index;

    private UpdatePasses(Entity? target, int index)
    {
        _target = target;
        _index = index;
    }

    /// <summary>The passes of a request: one, or two for an Update that mixes columns.</summary>
    /// <param name="scope">The request.</param>
    /// <returns>The passes, in order.</returns>
    public static IReadOnlyList<UpdatePasses> Of(RequestScope scope)
    {
        if (scope.Message != "Update"
            || !scope.Environment.Limits.SplitsMixedUpdates
            || !scope.Request.Parameters.TryGetValue("Target", out var value)
            || value is not Entity target)
        {
            return Single;
        }

        var special = 0;
        var ordinary = 0;
        foreach (var attribute in target.Attributes)
        {
            if (IsSpecial(attribute.Key))
            {
                special++;
            }
            else if (!IsKey(scope, attribute.Key))
            {
                ordinary++;
            }
        }

        return special == 0 || ordinary == 0
            ? Single
            : [new UpdatePasses(Part(scope, target, special: false), 0), new UpdatePasses(Part(scope, target, special: true), 1)];
    }

    /// <summary>Puts the columns of this pass into Target.</summary>
    /// <param name="scope">The request.</param>
    public void Enter(RequestScope scope)
    {
        scope.PassIndex = _index;
        if (_target is not null)
        {
            scope.Request.Parameters["Target"] = _target;
            if (_index > 0)
            {
                scope.ForgetRows();
            }
        }
    }

    private static bool IsSpecial(string column) => column is "statecode" or "statuscode" or "ownerid";

    private static bool IsKey(RequestScope scope, string column) =>
        scope.Primary is { } primary && scope.Catalog.FindTable(primary.LogicalName)?.PrimaryIdColumn == column;

    private static Entity Part(RequestScope scope, Entity target, bool special)
    {
        var part = new Entity(target.LogicalName, target.Id) { RowVersion = target.RowVersion };
        part.KeyAttributes.AddRange(target.KeyAttributes);
        foreach (var attribute in target.Attributes)
        {
            if (IsKey(scope, attribute.Key) || IsSpecial(attribute.Key) == special)
            {
                part[attribute.Key] = attribute.Value;
            }
        }

        if (!special)
        {
            part.RelatedEntities.AddRange(target.RelatedEntities);
        }

        return part;
    }
}
