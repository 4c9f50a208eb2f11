using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Schema;

namespace CrmAlignment.Solution.Flows;

/// <summary>
/// The flows: the four Custom APIs that are scheduled work. Their ids were chosen once and never change.
/// </summary>
/// <remarks>
/// A loop has 60 rounds by default and 5,000 at most
/// (https://learn.microsoft.com/power-automate/limits-and-config#concurrency-looping-and-debatching-limits). Where a run ends before all is
/// done, the next one goes on, except the audit, which has a cursor: its run then fails, so that somebody sees it.
/// </remarks>
internal static class ScheduledFlows
{
    private static readonly Label ProcessDueName = new(
        "CrmAlignment: process what is due",
        "CrmAlignment: обработка наступивших сроков",
        "CrmAlignment: обробка строків, що настали",
        "CrmAlignment：处理到期事项");

    private static readonly Label ProcessDueText = new(
        "Every hour: expires overdue handovers, counts touches that fell due, ages enrollments out.",
        "Каждый час: помечает просроченные передачи, учитывает касания, срок которых наступил, завершает подпитку, срок которой истек.",
        "Щогодини: позначає прострочені передачі, враховує дотики, строк яких настав, завершує підживлення, строк якого минув.",
        "每小时：将逾期的移交标为过期，记录到期的触达，并结束超期的孵化。");

    private static readonly Label ReassessName = new(
        "CrmAlignment: reassess leads",
        "CrmAlignment: перепроверка лидов",
        "CrmAlignment: повторна перевірка лідів",
        "CrmAlignment：重新评定线索");

    private static readonly Label ReassessText = new(
        "Every hour: brings open leads up to date after criteria came into force or went out of it.",
        "Каждый час: обновляет результат проверки открытых лидов после ввода набора критериев в действие или его отзыва.",
        "Щогодини: оновлює результат перевірки відкритих лідів після введення набору критеріїв у дію або його відкликання.",
        "每小时：在条件集启用或停用后，更新未关闭线索的评定结果。");

    private static readonly Label FoldName = new(
        "CrmAlignment: fold KPIs",
        "CrmAlignment: сведение показателей",
        "CrmAlignment: зведення показників",
        "CrmAlignment：汇总绩效指标");

    private static readonly Label FoldText = new(
        "Every 15 minutes: adds the facts of the ledger to the scorecards.",
        "Каждые 15 минут: добавляет записи реестра в карты показателей.",
        "Кожні 15 хвилин: додає записи реєстру до карт показників.",
        "每 15 分钟：将台账记录汇入记分卡。");

    private static readonly Label AuditName = new(
        "CrmAlignment: audit KPIs",
        "CrmAlignment: проверка показателей",
        "CrmAlignment: перевірка показників",
        "CrmAlignment：核对绩效指标");

    private static readonly Label AuditText = new(
        "Every night: compares the KPIs with the records, writes down what differs and corrects it.",
        "Каждую ночь: сверяет показатели с записями, сохраняет расхождения и исправляет их.",
        "Щоночі: звіряє показники із записами, зберігає розбіжності та виправляє їх.",
        "每晚：将绩效指标与记录核对，记下差异并更正。");

    /// <summary>All of them, in the order of the work.</summary>
    public static IReadOnlyList<ScheduledFlow> All { get; } =
    [
        new ScheduledFlow
        {
            Id = new Guid("7a1c2b54-6f1e-4d0b-9c57-1d7b0f5e9a01"),
            Name = ProcessDueName,
            Description = ProcessDueText,
            Api = Api(ProcessDueApi.UniqueName),
            Left = ProcessDueApi.MoreDue,
            Frequency = "Hour",
            Interval = 1,
            MaximumCalls = 60,
            MaximumMinutes = 50,
        },
        new ScheduledFlow
        {
            Id = new Guid("7a1c2b54-6f1e-4d0b-9c57-1d7b0f5e9a02"),
            Name = ReassessName,
            Description = ReassessText,
            Api = Api(ReassessLeadsApi.UniqueName),
            Left = ReassessLeadsApi.MoreDue,
            Frequency = "Hour",
            Interval = 1,
            MaximumCalls = 60,
            MaximumMinutes = 50,
        },
        new ScheduledFlow
        {
            Id = new Guid("7a1c2b54-6f1e-4d0b-9c57-1d7b0f5e9a03"),
            Name = FoldName,
            Description = FoldText,
            Api = Api(FoldKpisApi.UniqueName),
            Left = FoldKpisApi.Remaining,
            Frequency = "Minute",
            Interval = 15,
            MaximumCalls = 60,
            MaximumMinutes = 12,
        },
        new ScheduledFlow
        {
            Id = new Guid("7a1c2b54-6f1e-4d0b-9c57-1d7b0f5e9a04"),
            Name = AuditName,
            Description = AuditText,
            Api = Api(AuditKpisApi.UniqueName),
            Left = AuditKpisApi.NextCursor,
            Cursor = AuditKpisApi.Cursor,
            Parameters = new Dictionary<string, object> { [AuditKpisApi.BatchSize] = 500, [AuditKpisApi.Correct] = true },
            Frequency = "Day",
            Interval = 1,
            Hour = 2,
            MaximumCalls = 5000,
            MaximumMinutes = 360,
        },
    ];

    private static ApiSchema Api(string name) => AlignmentModel.Apis.Single(api => api.UniqueName == name);
}
