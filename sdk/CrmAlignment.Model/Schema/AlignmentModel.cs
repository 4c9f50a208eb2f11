using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Schema.Apis;
using CrmAlignment.Model.Schema.Choices;
using CrmAlignment.Model.Schema.Commands;
using CrmAlignment.Model.Schema.Tables;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Model.Schema;

/// <summary>Everything that the product declares: the one source of the package, of its checks and of docs/schema.md.</summary>
public static class AlignmentModel
{
    /// <summary>Name of the product, the same in every language.</summary>
    public const string ProductName = "CrmAlignment";

    /// <summary>What the product is.</summary>
    public static Label Description { get; } = new(
        "One lead funnel for marketing and sales: agreed criteria, two-sided handover, nurture and mutual KPIs.",
        "Единая воронка маркетинга и продаж: согласованные критерии, двусторонняя передача лидов, подпитка и общие показатели.",
        "Єдина воронка маркетингу та продажів: узгоджені критерії, двостороння передача лідів, підживлення та спільні показники.",
        "市场部与销售部共用一个漏斗：约定的条件、双向确认的移交、线索孵化和共同的绩效指标。");

    /// <summary>Name of the tab on a form of an organization's own that shows what the product knows of a row.</summary>
    public static Label FormTabLabel { get; } = new("Alignment", "Согласованность", "Узгодженість", "协同");

    /// <summary>Own tables first, in the order of the funnel; then the platform's tables that are extended.</summary>
    public static IReadOnlyList<TableSchema> Tables { get; } =
    [
        CriteriaSetSchema.Table,
        CriterionSchema.Table,
        AssessmentSchema.Table,
        HandoverSchema.Table,
        WorkCalendarSchema.Table,
        HolidaySchema.Table,
        LeadCategorySchema.Table,
        RejectionReasonSchema.Table,
        RoutingRuleSchema.Table,
        NurtureTrackSchema.Table,
        NurtureStepSchema.Table,
        NurtureEnrollmentSchema.Table,
        KpiFactSchema.Table,
        ClientPeriodSchema.Table,
        ScorecardSchema.Table,
        KpiDriftSchema.Table,
        KpiTargetSchema.Table,
        ScoreRuleSchema.Table,
        ScoreEventSchema.Table,
        ExperimentSchema.Table,
        ExperimentArmSchema.Table,
        TermSchema.Table,
        BuyingRoleSchema.Table,
        PlaybookSchema.Table,
        PlaybookStepSchema.Table,
        PlaybookRunSchema.Table,
        InnovationSchema.Table,
        ExchangeDaySchema.Table,
        OpenPointSchema.Table,
        LeaderRatingSchema.Table,
        LeadSchema.Table,
        OpportunitySchema.Table,
    ];

    /// <summary>Global choices.</summary>
    public static IReadOnlyList<ChoiceSchema> Choices { get; } =
    [
        LeadChoices.Stage,
        LeadChoices.SourcedBy,
        LeadChoices.Responsible,
        CriteriaChoices.Enforcement,
        CriteriaChoices.Phase,
        CriteriaChoices.Kind,
        CriteriaChoices.Dimension,
        CriteriaChoices.Operator,
        CriteriaChoices.ValueType,
        CriteriaChoices.Verdict,
        CriteriaChoices.Side,
        HandoverChoices.Outcome,
        HandoverChoices.Enrollment,
        HandoverChoices.Channel,
        HandoverChoices.Activity,
        KpiChoices.Grain,
        KpiChoices.Scope,
        KpiChoices.Drift,
        KpiChoices.TargetMeasures,
        ScoreChoices.Kind,
        ScoreChoices.Direction,
        ExperimentChoices.Measure,
        ExperimentChoices.Phase,
        ExperimentChoices.Outcome,
        PurchaseChoices.Stage,
        PurchaseChoices.Role,
        PurchaseChoices.Stance,
        PlaybookChoices.Rating,
        PlaybookChoices.Outcome,
        LeadershipChoices.Source,
        LeadershipChoices.Phase,
        LeadershipChoices.Aspect,
    ];

    /// <summary>Custom APIs.</summary>
    public static IReadOnlyList<ApiSchema> Apis { get; } =
    [
        LeadApis.Evaluate,
        LeadApis.Offer,
        LeadApis.Accept,
        LeadApis.Reject,
        CriteriaSetApis.Agree,
        CriteriaSetApis.Activate,
        ScheduledApis.ProcessDue,
        ScorecardApis.FoldKpis,
        ScorecardApis.Get,
        AuditApis.Recalculate,
        AuditApis.Audit,
        CriteriaSetApis.Withdraw,
        SimulationApi.Simulate,
        DiagnosisApi.Diagnose,
        TargetApis.Compare,
        TargetApis.Forecast,
        HealthApi.Check,
        AttributionApi.Attribute,
        NurtureReviewApi.Review,
        FunnelModelsApi.Compare,
        ScoreApi.Explain,
        ExperimentApi.Compare,
        TermApi.Agree,
        PurchaseApi.Review,
        PlaybookApis.Agree,
        PlaybookApis.Suggest,
        PlaybookApis.Answer,
        PlaybookApis.Review,
        LeadershipApi.Score,
        ScheduledApis.ReassessLeads,
    ];

    /// <summary>Buttons of command bars.</summary>
    public static IReadOnlyList<CommandSchema> Commands { get; } =
    [
        .. LeadCommands.All,
        .. HandoverCommands.All,
        .. TermCommands.All,
        .. ExperimentCommands.All,
        .. PlaybookCommands.All,
        DueCommands.On(NurtureEnrollmentTable.LogicalName, 1000),
        .. CriteriaSetCommands.All,
        .. KpiCommands.All,
    ];

    /// <summary>Texts that scripts show, in the web resources of <see cref="CommandResources.TextsIn"/>.</summary>
    public static IReadOnlyList<CommandTextSchema> CommandTexts => Schema.Commands.CommandTexts.All;

    /// <summary>What the pages with charts say.</summary>
    public static IReadOnlyList<CommandTextSchema> ReportTexts => Schema.Commands.ReportTexts.All;

    /// <summary>Environment variables.</summary>
    public static IReadOnlyList<EnvironmentVariableSchema> EnvironmentVariables { get; } =
    [
        new(
            Publisher.TimeZoneVariable,
            "UTC",
            new("Time zone of the scorecards", "Часовой пояс карт показателей", "Часовий пояс карт показників", "记分卡时区"),
            new(
                "Time zone in which events get their dates, as a Windows or IANA id such as Europe/Kyiv.",
                "Часовой пояс, по которому события получают даты: идентификатор Windows или IANA, например Europe/Kyiv.",
                "Часовий пояс, за яким події отримують дати: ідентифікатор Windows або IANA, наприклад Europe/Kyiv.",
                "确定事件日期所用的时区，采用 Windows 或 IANA 标识，例如 Asia/Shanghai。")),
        new(
            Publisher.AcceptanceOwnerVariable,
            Publisher.AcceptanceOwnerCaller,
            new("Owner of accepted leads", "Ответственный за принятые лиды", "Власник прийнятих лідів", "已接受线索的负责人"),
            new(
                "Caller: who accepts a lead becomes its owner. Keep: the lead stays with its owner.",
                "Caller: ответственным становится тот, кто принял лид. Keep: ответственный не меняется.",
                "Caller: власником стає той, хто прийняв ліда. Keep: власник не змінюється.",
                "Caller：接受线索的人成为负责人。Keep：负责人不变。")),
        new(
            Publisher.NoSetPolicyVariable,
            "Pass",
            new("Leads without criteria set", "Лиды без набора критериев", "Ліди без набору критеріїв", "无条件集的线索"),
            new(
                "What the gate does with a lead to which no criteria set applies: Pass or Refuse.",
                "Что делать с лидом, для которого не действует ни один набор критериев: Pass — пропускать, Refuse — не пропускать.",
                "Що робити з лідом, для якого не діє жоден набір критеріїв: Pass — пропускати, Refuse — не пропускати.",
                "没有条件集适用于线索时如何处理：Pass 表示放行，Refuse 表示拒绝。")),
        new(
            Publisher.ReasonPolicyVariable,
            "Required",
            new("Reason of a disqualification", "Причина дисквалификации", "Причина дискваліфікації", "不合格原因"),
            new(
                "Whether a save that disqualifies a lead must give a rejection reason: Required or Optional.",
                "Нужна ли причина отклонения, чтобы дисквалифицировать лид: Required — обязательна, Optional — необязательна.",
                "Чи потрібна причина відхилення, щоб дискваліфікувати ліда: Required — обов’язкова, Optional — необов’язкова.",
                "将线索设为不合格时是否必须填写拒绝原因：Required 表示必填，Optional 表示选填。")),
        new(
            Publisher.NotificationsVariable,
            Publisher.NotificationsApp,
            new("Notifications", "Уведомления", "Сповіщення", "通知"),
            new(
                "How people are told of offered, due, accepted and rejected leads: App, Email, AppAndEmail or Off.",
                "Как сообщать о переданных, ожидающих, принятых и отклоненных лидах: App — в приложении, Email — письмом, AppAndEmail — и так и так, Off — никак.",
                "Як сповіщати про переданих, очікуваних, прийнятих і відхилених лідів: App — у застосунку, Email — листом, AppAndEmail — і так і так, Off — ніяк.",
                "如何通知线索的移交、到期、接受和拒绝：App 表示应用内，Email 表示邮件，AppAndEmail 表示两者，Off 表示不通知。")),
    ];

    /// <summary>Security roles.</summary>
    public static IReadOnlyList<RoleSchema> Roles { get; } =
    [
        new(Publisher.MarketingRole, new Guid(Publisher.MarketingRoleId)),
        new(Publisher.SalesRole, new Guid(Publisher.SalesRoleId)),
        new(Publisher.AdministratorRole, new Guid(Publisher.AdministratorRoleId)),
    ];

    /// <summary>The table of a logical name.</summary>
    /// <exception cref="KeyNotFoundException">The model declares no such table.</exception>
    public static TableSchema Table(string logicalName) =>
        Tables.SingleOrDefault(table => table.LogicalName == logicalName)
        ?? throw new KeyNotFoundException(
            $"The model declares no table '{logicalName}': declare it in Schema/Tables and list it in AlignmentModel.Tables.");

    /// <summary>The global choice of a name.</summary>
    /// <exception cref="KeyNotFoundException">The model declares no such choice.</exception>
    public static ChoiceSchema Choice(string name) =>
        Choices.SingleOrDefault(choice => choice.Name == name)
        ?? throw new KeyNotFoundException(
            $"The model declares no choice '{name}': declare it in Schema/Choices and list it in AlignmentModel.Choices.");
}
