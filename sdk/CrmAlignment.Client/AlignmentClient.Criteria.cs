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
    /// <remarks>
    /// The role may come through a team; writing the set may be another's privilege. Signing again renews the signature. A change of
    /// the set or of its criteria clears both signatures, so sign last.
    /// </remarks>
    /// <param name="criteriaSetId">Draft that the caller may read.</param>
    /// <param name="side">Side for which the caller signs.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">The set is no draft (CRMA2014), the user lacks the role (CRMA2016), or the same user
    /// signed for the other side (CRMA2009).</exception>
    public CriteriaSetAgreement AgreeCriteriaSet(Guid criteriaSetId, AgreementSide side, CancellationToken cancellationToken = default)
    {
        var answer = new ApiCall(AgreeCriteriaSetApi.UniqueName)
            .With(AgreeCriteriaSetApi.Target, CriteriaSetReference(criteriaSetId))
            .With(AgreeCriteriaSetApi.Side, new OptionSetValue((int)side))
            .Send(_service, cancellationToken);
        return new CriteriaSetAgreement(answer.Boolean(AgreeCriteriaSetApi.FullyAgreed));
    }

    /// <summary>Activates a draft that both sides signed, and retires the version before it.</summary>
    /// <remarks>
    /// From then on every save of a lead is judged by it, and its criteria are frozen. Leads that are not saved keep the verdict
    /// that they have. The caller needs write access to the set.
    /// </remarks>
    /// <param name="criteriaSetId">Signed draft.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">The set is no draft (CRMA2014), a signature is missing (CRMA2008), or criteria are
    /// missing or faulty (CRMA2001 to CRMA2012). All that is wrong is in the one message, a line each; the code is that of the
    /// first.</exception>
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
