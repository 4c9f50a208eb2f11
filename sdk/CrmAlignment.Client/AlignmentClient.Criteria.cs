using System;
using System.Threading;
using CrmAlignment.Client.Criteria;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Client;

/// <content>Calls about criteria sets.</content>
public sealed partial class AlignmentClient
{
    /// <summary>Signs a draft criteria set as the calling user, who must hold the role of that side or the administrator's.</summary>
    /// <param name="criteriaSetId">Id of the criteria set.</param>
    /// <param name="side">Side that signs.</param>
    /// <param name="cancellationToken">Stops waiting between attempts.</param>
    /// <exception cref="AlignmentException">The set is no draft, the user lacks the role, or the same user signed for the other
    /// side.</exception>
    public CriteriaSetAgreement AgreeCriteriaSet(Guid criteriaSetId, AgreementSide side, CancellationToken cancellationToken = default)
    {
        var answer = new ApiCall(AgreeCriteriaSetApi.UniqueName)
            .With(AgreeCriteriaSetApi.Target, CriteriaSetReference(criteriaSetId))
            .With(AgreeCriteriaSetApi.Side, new OptionSetValue((int)side))
            .Send(_service, cancellationToken);
        return new CriteriaSetAgreement(answer.Boolean(AgreeCriteriaSetApi.FullyAgreed));
    }

    /// <summary>Activates a draft that both sides signed, and retires the version before it.</summary>
    /// <param name="criteriaSetId">Id of the criteria set.</param>
    /// <param name="cancellationToken">Stops waiting between attempts.</param>
    /// <exception cref="AlignmentException">A signature is missing, or a criterion cannot be evaluated.</exception>
    public CriteriaSetActivation ActivateCriteriaSet(Guid criteriaSetId, CancellationToken cancellationToken = default)
    {
        var answer = new ApiCall(ActivateCriteriaSetApi.UniqueName)
            .With(ActivateCriteriaSetApi.Target, CriteriaSetReference(criteriaSetId))
            .Send(_service, cancellationToken);
        return new CriteriaSetActivation(
            answer.OptionalId(ActivateCriteriaSetApi.RetiredSetId),
            answer.Integer(ActivateCriteriaSetApi.CriteriaCount));
    }

    private static EntityReference CriteriaSetReference(Guid criteriaSetId) => new(CriteriaSetTable.LogicalName, criteriaSetId);
}
