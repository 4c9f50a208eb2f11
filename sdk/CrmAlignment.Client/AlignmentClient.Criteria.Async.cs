using System;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Criteria;
using CrmAlignment.Client.Leads;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Client;

/// <content>Calls about criteria sets, without blocking.</content>
public sealed partial class AlignmentClient
{
    /// <inheritdoc cref="AgreeTerm"/>
    public Task<bool> AgreeTermAsync(Guid termId, AgreementSide side, CancellationToken cancellationToken = default) =>
        _calls.Criteria.AgreeTermAsync(termId, side, cancellationToken);

    /// <inheritdoc cref="AgreeCriteriaSet"/>
    public Task<CriteriaSetAgreement> AgreeCriteriaSetAsync(Guid criteriaSetId, AgreementSide side, CancellationToken cancellationToken = default) =>
        _calls.Criteria.AgreeAsync(criteriaSetId, side, cancellationToken);

    /// <inheritdoc cref="ActivateCriteriaSet"/>
    public Task<CriteriaSetActivation> ActivateCriteriaSetAsync(Guid criteriaSetId, CancellationToken cancellationToken = default) =>
        _calls.Criteria.ActivateAsync(criteriaSetId, cancellationToken);

    /// <inheritdoc cref="WithdrawCriteriaSet"/>
    public Task<CriteriaSetWithdrawal> WithdrawCriteriaSetAsync(Guid criteriaSetId, AgreementSide side, CancellationToken cancellationToken = default) =>
        _calls.Criteria.WithdrawAsync(criteriaSetId, side, cancellationToken);

    /// <inheritdoc cref="ReassessLeads"/>
    public Task<LeadReassessment> ReassessLeadsAsync(int? maximumItems = null, CancellationToken cancellationToken = default) =>
        _calls.Criteria.ReassessAsync(maximumItems, cancellationToken);

    /// <inheritdoc cref="ReassessAllLeads"/>
    public Task<LeadReassessment> ReassessAllLeadsAsync(
        IProgress<LeadReassessment>? progress = null, int? maximumItems = null, CancellationToken cancellationToken = default) =>
        _calls.Criteria.ReassessAllAsync(progress, maximumItems, cancellationToken);

    /// <inheritdoc cref="SimulateCriteriaSet"/>
    public Task<CriteriaSetSimulation> SimulateCriteriaSetAsync(
        SimulationQuestion question, string? cursor = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        _calls.Criteria.SimulateAsync(question, cursor, batchSize, cancellationToken);

    /// <inheritdoc cref="SimulateCriteriaSetOnAll"/>
    public Task<CriteriaSetSimulation> SimulateCriteriaSetOnAllAsync(
        SimulationQuestion question, IProgress<CriteriaSetSimulation>? progress = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        _calls.Criteria.SimulateAllAsync(question, progress, batchSize, cancellationToken);
}
