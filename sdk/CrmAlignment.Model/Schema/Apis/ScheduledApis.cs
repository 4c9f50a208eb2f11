using CrmAlignment.Model.Apis;
using static CrmAlignment.Model.Schema.ApiParameterType;

namespace CrmAlignment.Model.Schema.Apis;

/// <summary>The Custom APIs about leads that scheduled work calls.</summary>
internal static class ScheduledApis
{
    internal static ApiSchema ProcessDue { get; } = new()
    {
        UniqueName = ProcessDueApi.UniqueName,
        // Only the administrator's role may write calendars, and only that role runs the scheduled work.
        ExecutePrivilege = ProcessDueApi.Privilege,
        ChecksPrivilegeItself = true,
        WorkflowEnabled = true,
        Label = new("Process what is due", "Обработать наступившие сроки", "Обробити строки, що настали", "处理到期事项"),
        Description = new(
            "Expires overdue handovers, counts touches that fell due, ages enrollments out and fades engagement scores. Call again while MoreDue is true.",
            "Помечает просроченные передачи, учитывает касания, срок которых наступил, завершает подпитку, срок которой истек, и обновляет баллы вовлеченности. Повторяйте вызов, пока MoreDue истинно.",
            "Позначає прострочені передачі, враховує дотики, строк яких настав, завершує підживлення, строк якого минув, і оновлює бали залученості. Повторюйте виклик, поки MoreDue істинне.",
            "将逾期的移交标为过期，记录到期的触达，结束超期的孵化，并更新互动得分。MoreDue 为真时请再次调用。"),
        Parameters =
        [
            new(
                ProcessDueApi.MaximumItems, Integer, true,
                new("Maximum items", "Наибольшее число записей", "Найбільша кількість записів", "最多处理数"),
                new("1 to 500; 100 when missing.", "От 1 до 500; по умолчанию 100.", "Від 1 до 500; за замовчуванням 100.", "1 到 500；缺省为 100。")),
        ],
        Responses =
        [
            new(
                ProcessDueApi.Expired, Integer, false,
                Glossary.ExpiredCount.Name,
                new("Handovers expired.", "Число просроченных передач.", "Кількість прострочених передач.", "已过期的移交数。")),
            new(
                ProcessDueApi.Touched, Integer, false,
                new("Touched", "Касания", "Дотики", "到期触达数"),
                new("Touches that fell due.", "Число касаний, срок которых наступил.", "Кількість дотиків, строк яких настав.", "到期的触达数。")),
            new(
                ProcessDueApi.AgedOut, Integer, false,
                new("Aged out", "Срок истек", "Строк минув", "已超期"),
                new("Enrollments aged out.", "Сколько лидов покинуло подпитку по истечении срока.", "Скільки лідів залишило підживлення після спливу строку.", "超期结束的孵化数。")),
            new(
                ProcessDueApi.Rescored, Integer, false,
                new("Rescored", "Баллы обновлены", "Бали оновлено", "已重新计分"),
                new("Leads whose engagement score has faded.", "У скольких лидов изменился балл вовлеченности.", "У скількох лідів змінився бал залученості.", "互动得分已衰减的线索数。")),
            new(
                ProcessDueApi.MoreDue, Boolean, false,
                new("More due", "Есть еще", "Є ще", "尚有到期"),
                new("Whether more is due.", "Остались ли необработанные сроки.", "Чи залишилися необроблені строки.", "是否还有到期事项。")),
        ],
    };

    internal static ApiSchema ReassessLeads { get; } = new()
    {
        UniqueName = ReassessLeadsApi.UniqueName,
        ExecutePrivilege = ReassessLeadsApi.Privilege,
        ChecksPrivilegeItself = true,
        WorkflowEnabled = true,
        Label = new("Reassess leads", "Перепроверить лиды", "Перевірити ліди знову", "重新评定线索"),
        Description = new(
            "Brings open leads up to date after criteria came into force or went out of it. Call again while MoreDue is true.",
            "Обновляет результат проверки открытых лидов после ввода набора критериев в действие или его отзыва. Повторяйте вызов, пока MoreDue истинно.",
            "Оновлює результат перевірки відкритих лідів після введення набору критеріїв у дію або його відкликання. Повторюйте виклик, поки MoreDue істинне.",
            "条件集启用或停用后，更新未关闭线索的评定结果。MoreDue 为真时请再次调用。"),
        Parameters =
        [
            new(
                ReassessLeadsApi.MaximumItems, Integer, true,
                new("Maximum items", "Наибольшее число записей", "Найбільша кількість записів", "最多处理数"),
                new("1 to 500; 100 when missing.", "От 1 до 500; по умолчанию 100.", "Від 1 до 500; за замовчуванням 100.", "1 到 500；缺省为 100。")),
        ],
        Responses =
        [
            new(
                ReassessLeadsApi.Reassessed, Integer, false,
                new("Reassessed", "Перепроверено", "Перевірено знову", "已重新评定"),
                new("Leads brought up to date.", "Сколько лидов обновлено.", "Скільки лідів оновлено.", "已更新的线索数。")),
            new(
                ReassessLeadsApi.MoreDue, Boolean, false,
                new("More due", "Есть еще", "Є ще", "尚有到期"),
                new("Whether more is due.", "Остались ли необработанные лиды.", "Чи залишилися необроблені ліди.", "是否还有待处理的线索。")),
        ],
    };
}
