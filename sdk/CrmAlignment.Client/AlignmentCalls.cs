namespace CrmAlignment.Client;

/// <summary>All calls of the client over one way to send them.</summary>
/// <param name="service">Sends them.</param>
internal sealed class AlignmentCalls(ProtectedService service)
{
    public LeadCalls Leads { get; } = new(service);

    public LeadBatches Batches { get; } = new(service);

    public CriteriaCalls Criteria { get; } = new(service);

    public KpiCalls Kpis { get; } = new(service);

    public AuditCalls Audit { get; } = new(service);

    public AttributionCalls Attribution { get; } = new(service);

    public NurtureCalls Nurture { get; } = new(service);

    public DiagnosisCalls Diagnosis { get; } = new(service);

    public ExperimentCalls Experiments { get; } = new(service);

    public PurchaseCalls Purchases { get; } = new(service);

    public PlaybookCalls Playbooks { get; } = new(service);

    public TargetCalls Targets { get; } = new(service);

    public HealthCalls Health { get; } = new(service);

    public FunnelModelCalls FunnelModels { get; } = new(service);

    public LeadershipCalls Leadership { get; } = new(service);

    public RowLists Rows { get; } = new(service);
}
