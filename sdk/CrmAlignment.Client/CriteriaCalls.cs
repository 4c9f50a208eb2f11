using System;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Criteria;
using CrmAlignment.Client.Leads;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Client;

/// <summary>The calls about criteria sets and terms.</summary>
/// <param name="service">Sends them.</param>
internal sealed class CriteriaCalls(ProtectedService service)
{
    public async Task<CriteriaSetAgreement> AgreeAsync(Guid criteriaSetId, AgreementSide side, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(AgreeCriteriaSetApi.UniqueName)
            .With(AgreeCriteriaSetApi.Target, CriteriaSetReference(criteriaSetId))
            .With(AgreeCriteriaSetApi.Side, new OptionSetValue((int)side))
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return new CriteriaSetAgreement(answer.Boolean(AgreeCriteriaSetApi.FullyAgreed));
    }

    public async Task<bool> AgreeTermAsync(Guid termId, AgreementSide side, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(AgreeTermApi.UniqueName)
            .With(AgreeTermApi.Target, new EntityReference(TermTable.LogicalName, termId))
            .With(AgreeTermApi.Side, new OptionSetValue((int)side))
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return answer.Boolean(AgreeTermApi.InForce);
    }

    public async Task<CriteriaSetActivation> ActivateAsync(Guid criteriaSetId, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(ActivateCriteriaSetApi.UniqueName)
            .With(ActivateCriteriaSetApi.Target, CriteriaSetReference(criteriaSetId))
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return new CriteriaSetActivation(
            answer.OptionalId(ActivateCriteriaSetApi.RetiredSetId),
            answer.Integer(ActivateCriteriaSetApi.CriteriaCount));
    }

    public async Task<CriteriaSetWithdrawal> WithdrawAsync(Guid criteriaSetId, AgreementSide side, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(WithdrawCriteriaSetApi.UniqueName)
            .With(WithdrawCriteriaSetApi.Target, CriteriaSetReference(criteriaSetId))
            .With(WithdrawCriteriaSetApi.Side, new OptionSetValue((int)side))
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return new CriteriaSetWithdrawal(answer.Boolean(WithdrawCriteriaSetApi.Withdrawn));
    }

    public async Task<LeadReassessment> ReassessAsync(int? maximumItems, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(ReassessLeadsApi.UniqueName)
            .WithOptional(ReassessLeadsApi.MaximumItems, maximumItems)
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return new LeadReassessment(answer.Integer(ReassessLeadsApi.Reassessed), answer.Boolean(ReassessLeadsApi.MoreDue));
    }

    public async Task<LeadReassessment> ReassessAllAsync(IProgress<LeadReassessment>? progress, int? maximumItems, CancellationToken cancellationToken)
    {
        var total = new LeadReassessment(0, MoreDue: true);
        while (total.MoreDue)
        {
            var round = await ReassessAsync(maximumItems, cancellationToken).ConfigureAwait(false);
            total = new LeadReassessment(total.Reassessed + round.Reassessed, round.MoreDue);
            progress?.Report(total);
        }

        return total;
    }

    public async Task<CriteriaSetSimulation> SimulateAsync(SimulationQuestion question, string? cursor, int? batchSize, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(SimulateCriteriaSetApi.UniqueName)
            .WithOptional(SimulateCriteriaSetApi.CriteriaSetId, question.CriteriaSetId)
            .WithOptional(SimulateCriteriaSetApi.Definition, question.Definition)
            .WithOptional(SimulateCriteriaSetApi.Threshold, question.Threshold)
            .With(SimulateCriteriaSetApi.From, question.From.AtMidnight().InUtc().ToDateTimeUtc())
            .With(SimulateCriteriaSetApi.To, question.To.AtMidnight().InUtc().ToDateTimeUtc())
            .With(SimulateCriteriaSetApi.UsePresentValues, question.UsePresentValues)
            .With(SimulateCriteriaSetApi.IncludeFirstVerdicts, question.IncludeFirstVerdicts)
            .WithOptional(SimulateCriteriaSetApi.Cursor, string.IsNullOrEmpty(cursor) ? null : cursor)
            .WithOptional(SimulateCriteriaSetApi.BatchSize, batchSize)
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return Payload.Object<CriteriaSetSimulation>(answer, SimulateCriteriaSetApi.Result) with
        {
            NextCursor = answer.TextOrEmpty(SimulateCriteriaSetApi.NextCursor),
        };
    }

    public async Task<CriteriaSetSimulation> SimulateAllAsync(
        SimulationQuestion question, IProgress<CriteriaSetSimulation>? progress, int? batchSize, CancellationToken cancellationToken)
    {
        var total = new CriteriaSetSimulation();
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            total = total.Plus(await SimulateAsync(question, total.NextCursor, batchSize, cancellationToken).ConfigureAwait(false));
            progress?.Report(total);
        }
        while (total.NextCursor.Length > 0);

        return total;
    }

    private static EntityReference CriteriaSetReference(Guid criteriaSetId) => new(CriteriaSetTable.LogicalName, criteriaSetId);
}
